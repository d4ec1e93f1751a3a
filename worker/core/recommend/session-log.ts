/** @module The newest sessions of a shop in memory: which products a session saw, which sessions saw a product. */
import { hash53 } from '../../../contract/hash53.ts'
import { ClickCells } from './click-cells.ts'
import { NewestSessions } from './newest-sessions.ts'
import { ProductNumbers } from './product-numbers.ts'

/** What memory holds of one session: five numbers of four bytes, two of eight, room to grow. Measured. */
const SESSION_BYTES = 56
/** Of one product of a session: five numbers of four bytes, room to grow. Measured. */
const CLICK_BYTES = 25

/** How much is remembered. */
export interface SessionLogOptions {
  /** Sessions kept, 1 or more; one too many evicts the session that began first. */
  maxSessions: number
  /** Memory that all of it may take, bytes; too much evicts sessions in the same way, but never the newest. */
  maxBytes: number
  /** Different products kept of one session, the first ones; who sees more is hardly a customer. */
  maxProductsPerSession: number
  /** Sessions listed under a product, those that began last. */
  sessionsPerProduct: number
  /** Clicks of a visitor with no longer gap are one session; also how late a click may come. */
  sessionGapMs: number
}

/** At first; there are a quarter more each time they do not suffice. */
const FEWEST_PLACES = 8

/**
 * Sessions are numbered as they begin; the number modulo the number of places is the session's place. A session is the
 * set of its products in the order they were first looked at; it is listed under them once it saw two, since a visit to
 * one page teaches nothing about what goes together.
 *
 * Memory: 25 bytes a click, 56 a session, 88 and its letters a product; measured, that is right to a tenth, and
 * rather too much in a shop of many sessions.
 */
export class SessionLog {
  readonly #options: SessionLogOptions
  readonly #cells = new ClickCells()
  readonly #products = new ProductNumbers()
  readonly #newest = new NewestSessions(FEWEST_PLACES)

  // By place. A place whose first cell is 0 is empty.
  #first = new Uint32Array(FEWEST_PLACES)
  #last = new Uint32Array(FEWEST_PLACES)
  #current = new Uint32Array(FEWEST_PLACES)
  #size = new Uint32Array(FEWEST_PLACES)
  #lastAt = new Float64Array(FEWEST_PLACES)

  #maxBytes: number
  #oldest = 0
  #begun = 0
  #sessions = 0
  #clicks = 0
  #followed = 0
  #repeated = 0
  #horizon = Number.NEGATIVE_INFINITY

  constructor(options: SessionLogOptions) {
    this.#options = options
    this.#maxBytes = options.maxBytes
  }

  get sessionCount(): number {
    return this.#sessions
  }

  get productCount(): number {
    return this.#products.count
  }

  /** Products of all sessions held, each once a session. */
  get clickCount(): number {
    return this.#clicks
  }

  /** Clicks so far that followed another of their session, and those of them on the same product again. */
  get steps(): { followed: number; repeated: number } {
    return { followed: this.#followed, repeated: this.#repeated }
  }

  /** Memory, estimated from what is held. */
  get bytes(): number {
    return this.#clicks * CLICK_BYTES + this.#sessions * SESSION_BYTES + this.#products.bytes
  }

  /**
   * Takes a click at `at` (ms UTC) and tells whether it changed anything. A late click joins the visitor's newest
   * session if it is no older than a session's gap before that session's last click; an older one is dropped.
   */
  add(visitor: string, productId: string, at: number): boolean {
    if (at < this.#horizon) return false
    const number = hash53(visitor)
    const place = this.#newest.find(number)
    const gapMs = place === -1 ? Number.POSITIVE_INFINITY : at - this.#lastAt[place]!
    if (gapMs < -this.#options.sessionGapMs) return false

    const isBeginning = place === -1 || gapMs > this.#options.sessionGapMs
    const session = isBeginning ? this.#begin(number, at) : this.#sessionAt(place)
    const isLater = !isBeginning && gapMs > 0
    if (isLater) this.#step(place, productId, at)
    const isNew = this.#see(session, productId, gapMs > 0)
    this.#shrink()
    return isNew || isLater
  }

  /** From now on so much memory may be taken, bytes. */
  holdWithin(maxBytes: number): void {
    this.#maxBytes = maxBytes
    this.#shrink()
  }

  /** The products of the session that a click of this visitor at `at` would continue, the one looked at last at the end. */
  running(visitor: string, at: number): string[] {
    const place = this.#newest.find(hash53(visitor))
    const gapMs = place === -1 ? 0 : at - this.#lastAt[place]!
    if (gapMs <= 0 || gapMs > this.#options.sessionGapMs) return []
    const current = this.#cells.productOf(this.#current[place]!)
    const others = this.productsOf(this.#sessionAt(place)).filter((product) => product !== current)
    return [...others, current].map((product) => this.idOf(product))
  }

  /**
   * Forgets the sessions that ended before `at` (ms UTC), and refuses what comes of that time. Those that began after one
   * that stays count among `maxSessions` until it is their turn to be evicted. Cost: one pass.
   */
  forgetBefore(at: number): void {
    this.#horizon = Math.max(at, this.#horizon)
    for (let session = this.#oldest; session < this.#begun; session++)
      if (this.#lastAt[this.#placeOf(session)]! < this.#horizon) this.#evict(session)
    while (this.#oldest < this.#begun && this.#first[this.#placeOf(this.#oldest)] === 0) this.#oldest++
    if (this.#cells.takeLeftOut()) this.#listAnew()
  }

  /** The number of a product, or undefined if no session held saw it. Good until the next `add`. */
  numberOf(productId: string): number | undefined {
    return this.#products.numberOf(productId)
  }

  idOf(product: number): string {
    return this.#products.idOf(product)
  }

  /** Sessions held that saw the product. */
  seenBy(product: number): number {
    return this.#products.seenBy(product)
  }

  /** The newest sessions of two products or more that saw this one, newest first. */
  sessionsWith(product: number): number[] {
    const sessions: number[] = []
    const most = this.#options.sessionsPerProduct
    for (let cell = this.#products.newestOf(product); cell !== 0 && sessions.length < most; ) {
      sessions.push(this.#cells.sessionOf(cell))
      cell = this.#cells.olderOf(cell)
    }
    return sessions
  }

  /** The products of a session held, in the order they were first looked at. */
  productsOf(session: number): number[] {
    return this.#cellsOf(this.#placeOf(session)).map((cell) => this.#cells.productOf(cell))
  }

  #placeOf(session: number): number {
    return session % this.#first.length
  }

  #sessionAt(place: number): number {
    return this.#cells.sessionOf(this.#first[place]!)
  }

  #cellsOf(place: number): number[] {
    const cells: number[] = []
    for (let cell = this.#first[place]!; cell !== 0; cell = this.#cells.nextOf(cell)) cells.push(cell)
    return cells
  }

  #begin(visitor: number, at: number): number {
    if (this.#begun - this.#oldest === this.#options.maxSessions) this.#evict(this.#oldest++)
    if (this.#begun - this.#oldest === this.#first.length) this.#addPlaces()
    const session = this.#begun++
    const place = this.#placeOf(session)
    this.#sessions++
    this.#size[place] = 0
    this.#lastAt[place] = at
    this.#newest.put(visitor, place)
    return session
  }

  #addPlaces(): void {
    const [before, after] = [this.#first.length, Math.ceil(this.#first.length * 1.25)]
    const moved = <Values extends Uint32Array | Float64Array>(values: Values, larger: Values): Values => {
      for (let session = this.#oldest; session < this.#begun; session++)
        larger[session % after] = values[session % before]!
      return larger
    }
    this.#first = moved(this.#first, new Uint32Array(after))
    this.#last = moved(this.#last, new Uint32Array(after))
    this.#current = moved(this.#current, new Uint32Array(after))
    this.#size = moved(this.#size, new Uint32Array(after))
    this.#lastAt = moved(this.#lastAt, new Float64Array(after))
    const sessionOf = (place: number) => this.#oldest + ((((place - this.#oldest) % before) + before) % before)
    this.#newest.move(after, (place) => sessionOf(place) % after)
  }

  /** The session's visitor goes on, maybe on the same product. */
  #step(place: number, productId: string, at: number): void {
    this.#lastAt[place] = at
    this.#followed++
    if (this.#cells.productOf(this.#current[place]!) === this.numberOf(productId)) this.#repeated++
  }

  #see(session: number, productId: string, isNewest: boolean): boolean {
    const place = this.#placeOf(session)
    const known = this.numberOf(productId)
    const seen = this.#cellsOf(place).find((cell) => this.#cells.productOf(cell) === known)
    const isFull = this.#size[place]! === this.#options.maxProductsPerSession
    const cell = seen ?? (isFull ? 0 : this.#append(session, productId))
    if (isNewest && cell !== 0) this.#current[place] = cell
    return seen === undefined && !isFull
  }

  #append(session: number, productId: string): number {
    const place = this.#placeOf(session)
    const size = this.#size[place]!
    const cell = this.#cells.make(session, this.#products.see(productId))
    if (size === 0) this.#first[place] = cell
    else this.#cells.append(this.#last[place]!, cell)
    this.#last[place] = cell
    this.#size[place] = size + 1
    this.#clicks++
    if (size === 1) this.#list(this.#first[place]!)
    if (size >= 1) this.#list(cell)
    return cell
  }

  #list(cell: number): void {
    const product = this.#cells.productOf(cell)
    const newest = this.#cells.list(cell, this.#products.newestOf(product), this.#options.sessionsPerProduct)
    this.#products.putNewest(product, newest)
  }

  /** What was left out of a list for newer sessions belongs into it, once some of those are forgotten. */
  #listAnew(): void {
    const listed: number[] = []
    for (let session = this.#oldest; session < this.#begun; session++) {
      const cells = this.#cellsOf(this.#placeOf(session))
      if (cells.length > 1) listed.push(...cells)
    }
    for (const cell of listed) this.#products.putNewest(this.#cells.productOf(cell), 0)
    for (const cell of listed) this.#list(cell)
  }

  /** The newest session stays, however little memory there may be. */
  #shrink(): void {
    while (this.bytes > this.#maxBytes && this.#oldest < this.#begun - 1) this.#evict(this.#oldest++)
  }

  /** Nothing happens where the session is gone already. */
  #evict(session: number): void {
    const place = this.#placeOf(session)
    if (this.#first[place] === 0) return
    this.#newest.delete(place)
    for (const cell of this.#cellsOf(place)) {
      const product = this.#cells.productOf(cell)
      this.#products.putNewest(product, this.#cells.unlist(cell, this.#products.newestOf(product)))
      this.#products.unsee(product)
      this.#cells.release(cell)
    }
    this.#first[place] = 0
    this.#clicks -= this.#size[place]!
    this.#sessions--
  }
}
