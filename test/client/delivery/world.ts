/** @module A browser with tabs, a clock, a database and a wire, in which the next thing to happen is chosen from outside. */

import type { Outbox } from './bundle-outbox.ts'
import { MemoryDatabase } from './memory-database.ts'

/** How a request ends. `cut`: stored, then the answer is lost. `dead`: lost before it was read. */
export const ENDS = ['answered', 'cut', 'dead', 'portal', 'busy', 'refused'] as const
export type End = (typeof ENDS)[number]

interface Sent {
  tab: number
  body: string
  settle: (reply: unknown) => void
  fail: (error: unknown) => void
}

interface Timer {
  tab: number
  at: number
  run: () => void
}

interface Tab {
  outbox: Outbox
  isFrozen: boolean
}

type Bodies = { events: { id: string; params: { values: { n: number } } }[]; dropped: Record<string, number> }

/** Everything between the scripts of one browser's tabs and the Worker. Time passes only when it is told to. */
export class World {
  readonly database = new MemoryDatabase()
  readonly tabs = new Map<number, Tab>()
  readonly wire: Sent[] = []
  /** What the Worker has, by id; what was in the database once; how many the tabs made. */
  readonly stored = new Map<string, number>()
  readonly kept = new Set<number>()
  emitted = 0
  #told = 0
  #timers: Timer[] = []
  /** Ms since the beginning, and how far the browser's clock is off. */
  #elapsed = 0
  #skew = 1_790_000_000_000
  #opened = 0
  #makeOutbox: (...globals: unknown[]) => Outbox
  #random: () => number

  constructor(makeOutbox: (...globals: unknown[]) => Outbox, random: () => number) {
    this.#makeOutbox = makeOutbox
    this.#random = random
  }

  /** What the tabs say they gave up: told to the Worker, or noted and told with the next events. */
  get givenUp(): number {
    const { dropped = {} } = (this.database.store.get('state') ?? {}) as { dropped?: Record<string, number> }
    return Object.values(dropped).reduce((sum, count) => sum + count, this.#told)
  }

  /** Events in the database. */
  get waiting(): number {
    return [...this.database.store.keys()].filter((key) => key !== 'state').length
  }

  async open(): Promise<void> {
    const tab = this.#opened++
    const outbox = this.#makeOutbox(...this.#globals(tab))
    outbox.useSettings({ endpoint: 'https://edge.shop.example' })
    this.tabs.set(tab, { outbox, isFrozen: false })
    outbox.meetVisitor().catch(() => {})
    outbox.renew()
    await flush()
  }

  emit(tab: number): void {
    this.tabs.get(tab)!.outbox.record('custom_event', { name: 'numbered', values: { n: this.emitted++ } })
  }

  /** The tab's process is gone; its requests are on the wire all the same. */
  kill(tab: number): void {
    this.tabs.delete(tab)
    this.#timers = this.#timers.filter((timer) => timer.tab !== tab)
    this.database.forget(tab)
  }

  /** The browser's clock is set by so much. Timers do not care. */
  setClock(byMs: number): void {
    this.#skew += byMs
  }

  /** Runs the next timer of a tab that is awake, when its time has come or come by waiting at most `mostMs`. */
  runTimer(mostMs: number): boolean {
    const due = this.#timers.filter(({ tab }) => !this.tabs.get(tab)!.isFrozen).sort((a, b) => a.at - b.at)[0]
    if (!due || due.at > this.#elapsed + mostMs) return false
    this.#elapsed = Math.max(this.#elapsed, due.at)
    this.#timers.splice(this.#timers.indexOf(due), 1)
    due.run()
    return true
  }

  sleep(ms: number): void {
    this.#elapsed += ms
  }

  stepDatabase(): void {
    const first = this.database.opening[0] ?? this.database.queue[0]
    if (first === undefined || this.tabs.get(first.tab)!.isFrozen) return
    if (!this.database.step()) return
    for (const value of this.database.store.values()) {
      const n = /"n":(\d+)/.exec((value as { body?: string }).body ?? '')
      if (n) this.kept.add(Number(n[1]))
    }
  }

  /** Ends the request that was sent at this place of the wire. */
  end(place: number, how: End): void {
    const [sent] = this.wire.splice(place % this.wire.length, 1)
    if (!sent) return
    const answer = how === 'answered' || how === 'cut' ? this.#store(JSON.parse(sent.body) as Bodies) : ''
    if (!this.tabs.has(sent.tab)) return
    if (how === 'cut' || how === 'dead') sent.fail(new TypeError('Failed to fetch'))
    else sent.settle({ status: STATUS[how], headers: new Map(), text: async () => answer || '<title>Wi-Fi</title>' })
  }

  #store({ events, dropped }: Bodies): string {
    for (const { id, params } of events) this.stored.set(id, params.values.n)
    for (const count of Object.values(dropped)) this.#told += count
    return JSON.stringify({ accepted: events.length, rejected: [], overlays: [], live: null })
  }

  #globals(tab: number): unknown[] {
    const math = Object.create(Math, { random: { value: this.#random } })
    const at = () => this.#elapsed + this.#skew
    const window = {
      Date: class {
        valueOf = at
      },
      setTimeout: (run: () => void, ms: number) => {
        const timer = { tab, at: this.#elapsed + ms, run }
        this.#timers.push(timer)
        return timer
      },
      clearTimeout: (timer: Timer) => {
        this.#timers = this.#timers.filter((each) => each !== timer)
      },
      fetch: (_: string, { body }: { body: string }) =>
        new Promise((settle, fail) => this.wire.push({ tab, body, settle, fail })),
    }
    const crypto = { getRandomValues: (bytes: Uint8Array) => bytes.fill(this.#random() * 256) }
    return [window, {}, {}, this.database.factory(tab), crypto, {}, () => ({ matches: false }), math]
  }
}

const STATUS = { answered: 202, portal: 200, busy: 503, refused: 400 } as const

/** Lets every promise that can go on go on. */
export const flush = () => new Promise((done) => setImmediate(done))
