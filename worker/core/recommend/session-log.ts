/** @module The newest sessions of a shop in memory: which products a session saw, which sessions saw a product. */

/** Clicks of a visitor with no longer gap are one session: 30 minutes, as the glossary says. */
const SESSION_GAP_MS = 30 * 60_000

/** How much is remembered; memory grows with the product of the first two. */
export interface SessionLogOptions {
  /** Sessions kept, 1 or more; one too many evicts the session that began first. */
  maxSessions: number
  /** Different products kept of one session, the first ones; who sees more is hardly a customer. */
  maxProductsPerSession: number
  /** Sessions listed under a product, those that began last. */
  sessionsPerProduct: number
}

interface LoggedProduct {
  id: string
  /** Sessions held that saw it, listed or not. */
  seenBy: number
  /** Numbers of the sessions to learn from, newest first. */
  sessions: number[]
}

/**
 * Sessions are numbered as they begin and live in a ring, so the oldest is found without looking. A session is the
 * set of its products in the order they were first looked at; it is listed under them once it saw two, since a visit
 * to one page teaches nothing about what goes together. Product ids become small numbers, reused when the last
 * session that saw the product is gone: nothing here grows beyond what `maxSessions` allows.
 */
export class SessionLog {
  readonly #options: SessionLogOptions

  // By slot, which is a session's number modulo `maxSessions`.
  readonly #seen: Uint32Array
  readonly #seenCount: Uint16Array
  readonly #lastAt: Float64Array
  readonly #visitors: string[] = []

  readonly #lastSessions = new Map<string, number>()
  readonly #numbers = new Map<string, number>()
  readonly #products: LoggedProduct[] = []
  readonly #freeNumbers: number[] = []
  #begun = 0
  #clicks = 0

  constructor(options: SessionLogOptions) {
    this.#options = options
    this.#seen = new Uint32Array(options.maxSessions * options.maxProductsPerSession)
    this.#seenCount = new Uint16Array(options.maxSessions)
    this.#lastAt = new Float64Array(options.maxSessions)
  }

  get sessionCount(): number {
    return Math.min(this.#begun, this.#options.maxSessions)
  }

  get productCount(): number {
    return this.#numbers.size
  }

  /** Products of all sessions held, each once a session. */
  get clickCount(): number {
    return this.#clicks
  }

  /**
   * Takes a click at `at` (ms UTC) and tells whether it changed anything. A late click joins the visitor's newest
   * session if it is at most 30 minutes older than that session's last click; an older one is dropped.
   */
  add(visitor: string, productId: string, at: number): boolean {
    const newest = this.#lastSessions.get(visitor)
    const gapMs = newest === undefined ? Number.POSITIVE_INFINITY : at - this.#lastAt[this.slotOf(newest)]!
    if (gapMs < -SESSION_GAP_MS) return false

    const session = newest === undefined || gapMs > SESSION_GAP_MS ? this.#begin(visitor) : newest
    const isLater = gapMs > 0
    if (isLater) this.#lastAt[this.slotOf(session)] = at
    return this.#see(session, productId) || isLater
  }

  /** The place of a session held, from 0 to `maxSessions` - 1, its own until it is evicted. */
  slotOf(session: number): number {
    return session % this.#options.maxSessions
  }

  /** The number of a product, or undefined if no session held saw it. Good until the next `add`. */
  numberOf(productId: string): number | undefined {
    return this.#numbers.get(productId)
  }

  idOf(product: number): string {
    return this.#products[product]!.id
  }

  /** Sessions held that saw the product. */
  seenBy(product: number): number {
    return this.#products[product]!.seenBy
  }

  /** The newest sessions of two products or more that saw this one, newest first. */
  sessionsWith(product: number): readonly number[] {
    return this.#products[product]!.sessions
  }

  /** The products of a session in the order they were first looked at. */
  productsOf(session: number): Uint32Array {
    const first = this.#firstOf(session)
    return this.#seen.subarray(first, first + this.#seenCount[this.slotOf(session)]!)
  }

  #firstOf(session: number): number {
    return this.slotOf(session) * this.#options.maxProductsPerSession
  }

  #begin(visitor: string): number {
    const session = this.#begun++
    const oldest = session - this.#options.maxSessions
    if (oldest >= 0) this.#evict(oldest)
    this.#visitors[this.slotOf(session)] = visitor
    this.#seenCount[this.slotOf(session)] = 0
    this.#lastSessions.set(visitor, session)
    return session
  }

  #see(session: number, productId: string): boolean {
    const seen = this.productsOf(session)
    const known = this.#numbers.get(productId)
    const isSeen = known !== undefined && seen.includes(known)
    if (isSeen || seen.length === this.#options.maxProductsPerSession) return false

    const product = known ?? this.#name(productId)
    this.#seen[this.#firstOf(session) + seen.length] = product
    this.#seenCount[this.slotOf(session)]!++
    this.#products[product]!.seenBy++
    this.#clicks++
    if (seen.length === 1) this.#list(session, seen[0]!)
    if (seen.length >= 1) this.#list(session, product)
    return true
  }

  #list(session: number, product: number): void {
    const { sessions } = this.#products[product]!
    const older = sessions.findIndex((other) => other < session)
    sessions.splice(older === -1 ? sessions.length : older, 0, session)
    if (sessions.length > this.#options.sessionsPerProduct) sessions.pop()
  }

  #evict(session: number): void {
    const visitor = this.#visitors[this.slotOf(session)]!
    if (this.#lastSessions.get(visitor) === session) this.#lastSessions.delete(visitor)
    for (const product of this.productsOf(session)) {
      const { sessions } = this.#products[product]!
      if (sessions.at(-1) === session) sessions.pop()
      this.#clicks--
      if (--this.#products[product]!.seenBy === 0) this.#forget(product)
    }
  }

  #name(productId: string): number {
    const product = this.#freeNumbers.pop() ?? this.#products.length
    this.#products[product] = { id: productId, seenBy: 0, sessions: [] }
    this.#numbers.set(productId, product)
    return product
  }

  #forget(product: number): void {
    this.#numbers.delete(this.idOf(product))
    this.#freeNumbers.push(product)
  }
}
