/** @module The tabs on one product in a benchmark, and how many people they truly are. */
import { Tab } from './tab.ts'

const MACHINES = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
]

/** Of ten tabs that open, so many are another tab of somebody who looks already. */
const SECOND_TABS = 0.3

/** One product: tabs come and go by `random` (0 to below 1). */
export class LiveShop {
  readonly tabs: Tab[] = []
  /** Machines that were let in; 0 expected. */
  machinesLetIn = 0
  /** Messages to tabs that are gone. */
  #heard = 0
  #people = 0
  readonly #url: URL
  readonly #product: string
  readonly #random: () => number

  constructor(url: URL, product: string, random: () => number) {
    this.#url = url
    this.#product = product
    this.#random = random
  }

  /** People with an open tab. */
  truth(): number {
    return new Set(this.tabs.map(({ visitor }) => visitor)).size
  }

  messages(): number {
    return this.tabs.reduce((sum, tab) => sum + tab.messages, this.#heard)
  }

  /** A new person opens a tab, or one who is there another. */
  async join(): Promise<void> {
    const tab = await this.open()
    tab.hello()
  }

  /** The same, but says nothing yet. */
  async open(): Promise<Tab> {
    const isSecond = this.tabs.length > 0 && this.#random() < SECOND_TABS
    const visitor = isSecond ? this.#any().visitor : this.#newVisitor()
    const tab = await Tab.open({ url: this.#url, product: this.#product, visitor, address: addressOf(visitor) })
    if (!tab) throw new Error('A tab was refused.')
    this.tabs.push(tab)
    return tab
  }

  /** A tab is closed, or its browser crashes. */
  leave(how: 'close' | 'tear'): void {
    const tab = this.#any()
    this.#without(tab)
    tab[how]()
  }

  /** A tab whose network is gone: it is nobody's any more, a minute after its last word. */
  silence(): Tab {
    const tab = this.#any()
    this.#without(tab)
    tab.fallSilent()
    return tab
  }

  async tryMachine(): Promise<void> {
    const agent = MACHINES[Math.floor(this.#random() * MACHINES.length)] ?? ''
    const visitor = this.#newVisitor()
    const tab = await Tab.open({ url: this.#url, product: this.#product, visitor, address: addressOf(visitor), agent })
    if (tab) this.machinesLetIn += 1
  }

  closeAll(): void {
    for (const tab of this.tabs.splice(0)) tab.close()
  }

  #any(): Tab {
    const tab = this.tabs[Math.floor(this.#random() * this.tabs.length)]
    if (!tab) throw new Error('Nobody is there.')
    return tab
  }

  #without(tab: Tab): void {
    this.#heard += tab.messages
    this.tabs.splice(this.tabs.indexOf(tab), 1)
  }

  #newVisitor(): string {
    this.#people += 1
    return `00000000-0000-4000-8000-${this.#people.toString(16).padStart(12, '0')}`
  }
}

/** Everybody has a network of their own. */
function addressOf(visitor: string): string {
  const n = Number.parseInt(visitor.slice(-12), 16)
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
}
