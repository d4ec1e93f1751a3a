/** @module A model of IndexedDB with one store: transactions of all tabs in turn, each request a step of its own. */

interface Request {
  result?: unknown
  onsuccess?: (() => void) | null
  run: (store: Map<string, object>) => unknown
}

/** One transaction; `draft` is what the store will be when it commits. */
class Transaction {
  readonly requests: Request[] = []
  draft: Map<string, object> | undefined
  error: unknown = null
  oncomplete?: (() => void) | null
  onabort?: (() => void) | null
  readonly tab: number

  constructor(tab: number) {
    this.tab = tab
  }

  objectStore() {
    const ask = (run: Request['run']) => {
      const request: Request = { run }
      this.requests.push(request)
      return request
    }
    return {
      transaction: this,
      getAllKeys: () => ask((store) => sorted(store).map(([key]) => key)),
      getAll: () => ask((store) => sorted(store).map(([, value]) => ({ ...value }))),
      put: (value: object, key: string) => {
        const copy = { ...value }
        return ask((store) => store.set(key, copy))
      },
      delete: (key: string) => ask((store) => store.delete(key)),
      clear: () => ask((store) => store.clear()),
    }
  }

  commit(): void {}
}

const sorted = (store: Map<string, object>) => [...store].sort(([a], [b]) => (a < b ? -1 : 1))

/** What all tabs of one browser share. Nothing happens before `step` or `abort`. */
export class MemoryDatabase {
  store = new Map<string, object>()
  readonly queue: Transaction[] = []
  /** Requests to open it, which answer at once when they have their turn. */
  readonly opening: { tab: number; open: () => void }[] = []

  /** `indexedDB` as one tab sees it. */
  factory(tab: number): unknown {
    return {
      open: () => {
        const request: { result?: unknown; onsuccess?: () => void } = {}
        request.result = { transaction: () => this.#begin(tab) }
        this.opening.push({ tab, open: () => request.onsuccess?.() })
        return request
      },
    }
  }

  get isIdle(): boolean {
    return this.queue.length + this.opening.length === 0
  }

  /** The next request of the first transaction, or its end when it has asked for all it wants. True for a commit. */
  step(): boolean {
    const opening = this.opening.shift()
    opening?.open()
    const [first] = this.queue
    if (opening || !first) return false
    first.draft ??= new Map(this.store)
    const request = first.requests.shift()
    if (request) {
      request.result = request.run(first.draft)
      request.onsuccess?.()
      return false
    }
    this.queue.shift()
    this.store = first.draft
    first.oncomplete?.()
    return true
  }

  /** The first transaction fails, as on a full disk. */
  abort(): void {
    const first = this.queue.shift()
    if (first === undefined) return
    first.error = new DOMException('No space', 'QuotaExceededError')
    first.onabort?.()
  }

  /** What a dead tab had begun is undone. */
  forget(tab: number): void {
    for (const list of [this.queue, this.opening] as { tab: number }[][])
      list.splice(0, list.length, ...list.filter((each) => each.tab !== tab))
  }

  #begin(tab: number): Transaction {
    const transaction = new Transaction(tab)
    this.queue.push(transaction)
    return transaction
  }
}
