/** @module The newest orders' products in memory: which products an order had, which orders had a product. */
import { grown } from '../grown.ts'
import type { Basket } from '../knowledge.ts'
import { Numbered } from '../numbered.ts'

/** How much is remembered; one order too many evicts those that came first. */
export interface BasketLogOptions {
  maxBaskets: number
  /** Lines of all orders together. */
  maxLines: number
  /** Lines kept of one order, the first ones. */
  maxLinesPerBasket: number
}

const NONE = 0xffff_ffff

const DAY_MS = 86_400_000

/** Longer gaps count as so many days. */
const MOST_GAP_DAYS = 730

/** A customer's orders that are looked through for the same product, the newest ones. */
const LOOKED_BACK = 30

/**
 * Orders and their lines are numbered as they come and live in rings, so the oldest are found without looking. A line
 * knows the line before it with the same product, an order the one before it of the same customer: both are walked from
 * the newest back, and end at what is no longer held. An order that is replaced leaves a gap that is passed over.
 */
export class BasketLog {
  readonly #options: BasketLogOptions
  readonly #products = new Numbered()
  readonly #customers = new Numbered()
  readonly #numbers = new Map<string, number>()

  // By line, modulo `maxLines`.
  readonly #productOf: Uint32Array
  readonly #basketOf: Uint32Array
  readonly #lineBefore: Uint32Array
  readonly #gapDays: Uint16Array

  // By order, modulo `maxBaskets`. Lines of an order that was replaced stay until they are evicted.
  readonly #firstLine: Uint32Array
  readonly #lineCount: Uint16Array
  readonly #isReplaced: Uint8Array
  readonly #at: Float64Array
  readonly #customerOf: Uint32Array
  readonly #basketBefore: Uint32Array
  readonly #transactions: string[] = []

  #newestLine = new Uint32Array(0)
  #weights = new Float64Array(0)
  #newestBasket = new Uint32Array(0)
  /** How many gaps are of so many days. */
  readonly gapsByDay = new Uint32Array(MOST_GAP_DAYS + 1)

  #lines = 0
  #firstLineHeld = 0
  #baskets = 0
  #firstHeld = 0

  constructor(options: BasketLogOptions) {
    this.#options = options
    this.#productOf = new Uint32Array(options.maxLines)
    this.#basketOf = new Uint32Array(options.maxLines)
    this.#lineBefore = new Uint32Array(options.maxLines)
    this.#gapDays = new Uint16Array(options.maxLines)
    this.#firstLine = new Uint32Array(options.maxBaskets)
    this.#lineCount = new Uint16Array(options.maxBaskets)
    this.#isReplaced = new Uint8Array(options.maxBaskets)
    this.#at = new Float64Array(options.maxBaskets)
    this.#customerOf = new Uint32Array(options.maxBaskets)
    this.#basketBefore = new Uint32Array(options.maxBaskets)
  }

  /** Orders held. */
  get size(): number {
    return this.#numbers.size
  }

  /** The rings, which are taken at the start, and about 130 bytes an order for its number. */
  get bytes(): number {
    const rings = 14 * this.#options.maxLines + 23 * this.#options.maxBaskets
    return rings + 130 * this.size + this.#products.bytes + this.#customers.bytes + 12 * this.end
  }

  numberOf(productId: string): number | undefined {
    return this.#products.of(productId)
  }

  idOf(product: number): string {
    return this.#products.idOf(product) ?? ''
  }

  /** One more than the largest number of a product. */
  get end(): number {
    return this.#products.end
  }

  /** Of the orders held that have the product, each 1 / its products. */
  weightOf(product: number): number {
    return this.#weights[product] ?? 0
  }

  /** Orders with the product, newest first, until `see` says false: its lines' number, count and days since another one. */
  walk(product: number, see: (first: number, count: number, gapDays: number) => boolean): void {
    let line = this.#newestLine[product] ?? NONE
    while (line !== NONE && line >= this.#firstLineHeld) {
      const at = line % this.#options.maxLines
      const basket = this.#basketOf[at]! % this.#options.maxBaskets
      const isOver =
        !this.#isReplaced[basket] && !see(this.#firstLine[basket]!, this.#lineCount[basket]!, this.#gapDays[at]!)
      line = isOver ? NONE : this.#lineBefore[at]!
    }
  }

  /** The product of a line by its number. */
  productOf(line: number): number {
    return this.#productOf[line % this.#options.maxLines]!
  }

  /** Adds an order, or replaces the one of its number; see `Baskets`. */
  put({ transactionId, customer, productIds, at }: Basket): boolean {
    const before = this.#numbers.get(transactionId)
    const { maxLines, maxLinesPerBasket } = this.#options
    const ids = [...new Set(productIds)].slice(0, Math.min(maxLines, maxLinesPerBasket))
    if (before !== undefined) {
      if (this.#isSame(before, { customer, productIds: ids, at })) return false
      this.#drop(before)
    }
    if (ids.length > 0) this.#append({ transactionId, customer, productIds: ids, at })
    return before !== undefined || ids.length > 0
  }

  #append({ transactionId, customer, productIds, at }: Basket): void {
    const { maxBaskets, maxLines } = this.#options
    while (
      this.#baskets - this.#firstHeld >= maxBaskets ||
      this.#lines + productIds.length - this.#firstLineHeld > maxLines
    )
      this.#evict()
    const number = this.#baskets++
    const basket = number % maxBaskets
    this.#numbers.set(transactionId, number)
    this.#transactions[basket] = transactionId
    this.#firstLine[basket] = this.#lines
    this.#lineCount[basket] = productIds.length
    this.#isReplaced[basket] = 0
    this.#at[basket] = at
    this.#setCustomer(number, customer)
    for (const productId of productIds) this.#addLine(number, productId)
  }

  #setCustomer(number: number, customer: string | null): void {
    const basket = number % this.#options.maxBaskets
    this.#customerOf[basket] = NONE
    this.#basketBefore[basket] = NONE
    if (customer === null) return
    const who = this.#customers.name(customer)
    this.#newestBasket = grown(this.#newestBasket, who + 1, NONE)
    this.#customerOf[basket] = who
    this.#basketBefore[basket] = this.#newestBasket[who]!
    this.#newestBasket[who] = number
  }

  #addLine(number: number, productId: string): void {
    const product = this.#products.name(productId)
    this.#newestLine = grown(this.#newestLine, product + 1, NONE)
    this.#weights = grown(this.#weights, product + 1)
    const line = this.#lines++
    const at = line % this.#options.maxLines
    this.#productOf[at] = product
    this.#basketOf[at] = number
    this.#lineBefore[at] = this.#newestLine[product]!
    this.#newestLine[product] = line
    this.#weights[product]! += 1 / this.#lineCount[number % this.#options.maxBaskets]!
    this.#gapDays[at] = this.#gapOf(number, product)
    this.#countGap(at, 1)
  }

  /** To the order before in time; for one that came late, to the one after. Less than a day is no gap. */
  #gapOf(number: number, product: number): number {
    const { maxBaskets } = this.#options
    const at = this.#at[number % maxBaskets]!
    let nearest = Number.POSITIVE_INFINITY
    let before = this.#basketBefore[number % maxBaskets]!
    for (let looked = 0; looked < LOOKED_BACK && before !== NONE && before >= this.#firstHeld; looked++) {
      const gap = Math.abs(at - this.#at[before % maxBaskets]!)
      if (gap >= DAY_MS && gap < nearest && this.#has(before, product)) nearest = gap
      before = this.#basketBefore[before % maxBaskets]!
    }
    return nearest === Number.POSITIVE_INFINITY ? 0 : Math.min(MOST_GAP_DAYS, Math.round(nearest / DAY_MS))
  }

  #has(number: number, product: number): boolean {
    return (
      !this.#isReplaced[number % this.#options.maxBaskets] &&
      this.#linesOf(number).some((line) => this.productOf(line) === product)
    )
  }

  #linesOf(number: number): number[] {
    const basket = number % this.#options.maxBaskets
    return Array.from({ length: this.#lineCount[basket]! }, (_, n) => this.#firstLine[basket]! + n)
  }

  #countGap(at: number, by: 1 | -1): void {
    if (this.#gapDays[at]! > 0) this.gapsByDay[this.#gapDays[at]!]! += by
  }

  #isSame(number: number, { customer, productIds, at }: Omit<Basket, 'transactionId'>): boolean {
    const basket = number % this.#options.maxBaskets
    const held = this.#linesOf(number).map((line) => this.idOf(this.productOf(line)))
    const isOfSame = (this.#customers.idOf(this.#customerOf[basket]!) ?? null) === customer
    return isOfSame && this.#at[basket] === at && held.join('\n') === productIds.join('\n')
  }

  /** Takes an order out of all counts. */
  #drop(number: number): void {
    const basket = number % this.#options.maxBaskets
    this.#isReplaced[basket] = 1
    this.#numbers.delete(this.#transactions[basket]!)
    for (const line of this.#linesOf(number)) {
      this.#weights[this.productOf(line)]! -= 1 / this.#lineCount[basket]!
      this.#countGap(line % this.#options.maxLines, -1)
    }
  }

  #evict(): void {
    const number = this.#firstHeld++
    const basket = number % this.#options.maxBaskets
    if (!this.#isReplaced[basket]) this.#drop(number)
    for (const line of this.#linesOf(number)) {
      const product = this.productOf(line)
      if (this.#newestLine[product] !== line) continue
      this.#newestLine[product] = NONE
      this.#weights[product] = 0
      this.#products.letGo(product)
    }
    const who = this.#customerOf[basket]!
    if (who !== NONE && this.#newestBasket[who] === number) {
      this.#newestBasket[who] = NONE
      this.#customers.letGo(who)
    }
    this.#firstLineHeld += this.#lineCount[basket]!
  }
}
