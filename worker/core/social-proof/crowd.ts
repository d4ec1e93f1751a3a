/** @module Who looks at a product, counted: distinct visitors over their tabs, few of one network. */
import { MOST_OF_A_NETWORK } from './most-of-a-network.ts'

interface Looking<Tab> {
  tabs: Set<Tab>
  crowd: number | null
}

/** A visitor counts for the network of the tab that came first. Every step costs the same, however many look. */
export class Crowd<Tab> {
  readonly #visitors = new Map<string, Looking<Tab>>()
  readonly #visitorOf = new Map<Tab, string>()
  /** Distinct visitors by network. */
  readonly #networks = new Map<number, number>()
  #count = 0

  /** Distinct visitors, of each network `MOST_OF_A_NETWORK` at most; all where the network is not known. */
  get count(): number {
    return this.#count
  }

  /** All that have said who they are. */
  tabs(): Iterable<Tab> {
    return this.#visitorOf.keys()
  }

  tabsOf(visitor: string): number {
    return this.#visitors.get(visitor)?.tabs.size ?? 0
  }

  /** A tab that is known already stays as it is. */
  join(tab: Tab, visitor: string, crowd: number | null): void {
    if (this.#visitorOf.has(tab)) return
    this.#visitorOf.set(tab, visitor)
    const known = this.#visitors.get(visitor)
    if (known) {
      known.tabs.add(tab)
      return
    }
    this.#visitors.set(visitor, { tabs: new Set([tab]), crowd })
    this.#change(crowd, 1)
  }

  /** Returns false for a tab that is not known. */
  leave(tab: Tab): boolean {
    const visitor = this.#visitorOf.get(tab)
    if (visitor === undefined) return false
    this.#visitorOf.delete(tab)
    const known = this.#visitors.get(visitor)
    known?.tabs.delete(tab)
    if (known && known.tabs.size === 0) {
      this.#visitors.delete(visitor)
      this.#change(known.crowd, -1)
    }
    return true
  }

  #change(crowd: number | null, by: 1 | -1): void {
    if (crowd === null) {
      this.#count += by
      return
    }
    const before = this.#networks.get(crowd) ?? 0
    const after = before + by
    if (after === 0) this.#networks.delete(crowd)
    else this.#networks.set(crowd, after)
    this.#count += Math.min(after, MOST_OF_A_NETWORK) - Math.min(before, MOST_OF_A_NETWORK)
  }
}
