/** @module All that the Recommender knows: in memory, to answer from, and in its own SQLite, so that nothing is forgotten. */
import type { RecommenderStats } from '../../../contract/recommend/figures.ts'
import { dayOf } from '../../core/activity.ts'
import type { Grades } from '../../core/recommend/grade/grades.ts'
import type { Basket, Knowledge } from '../../core/recommend/knowledge.ts'
import { type KnownProduct, shelved } from '../../core/recommend/known-product.ts'
import { memoryForSessions } from '../../core/recommend/memory-for-sessions.ts'
import type { SessionIndex } from '../../core/recommend/session-index.ts'
import { AliasBook } from '../../store/recommender/alias-book.ts'
import { BasketBook } from '../../store/recommender/basket-book.ts'
import { CLICKS_KEPT_MS, type Click, ClickPacks } from '../../store/recommender/click-packs.ts'
import { GradeBook } from '../../store/recommender/grade-book.ts'
import { Notes } from '../../store/recommender/notes.ts'
import { ProductBook } from '../../store/recommender/product-book.ts'

/** What is held in memory, empty at first. */
export interface Memory extends Knowledge {
  sessions: SessionIndex
  grades: Grades
}

/** Grades a click that is not learned yet; `before`: the products of its session so far, oldest first. */
export type GradeClick = (click: Click & { before: readonly string[] }) => void

/** A product as it is now; null: it is off the shelf. */
export interface ProductChange {
  productId: string
  product: KnownProduct | null
}

/** Products, orders and clicks read at a start before others may go on: some 10 ms. Our policy. */
const READ_AT_ONCE = 5000

/** Sums of grades are no longer told of days so far back. */
const GRADE_DAYS = 7

/**
 * Each change is to run in a transaction of the storage. Memory follows what is written, so where one fails half way the
 * object has to begin anew from what is kept. Everything told again changes nothing.
 */
export class Known {
  readonly memory: Memory
  readonly aliases: AliasBook
  readonly products: ProductBook
  readonly notes: Notes
  readonly #packs: ClickPacks
  readonly #baskets: BasketBook
  readonly #gradeBook: GradeBook
  #updatedAt: number | null = null

  constructor(sql: SqlStorage, memory: Memory) {
    this.memory = memory
    this.products = new ProductBook(sql)
    this.aliases = new AliasBook(sql)
    this.notes = new Notes(sql)
    this.#packs = new ClickPacks(sql)
    this.#baskets = new BasketBook(sql)
    this.#gradeBook = new GradeBook(sql)
  }

  /**
   * Fills the memory with what is kept, and stops now and then: half a million clicks take seconds, and what else runs in
   * the same isolate is to go on meanwhile. Ids that became aliases since are learned as what they stand for.
   */
  *load(now: number): Generator<void> {
    let read = 0
    const isTime = () => ++read % READ_AT_ONCE === 0
    for (const product of this.products.read()) {
      this.memory.shelf.put(shelved(product))
      if (isTime()) yield
    }
    for (const basket of this.#baskets.read()) {
      this.#remember(basket)
      if (isTime()) yield
    }
    this.#shareMemory()
    for (const click of this.#packs.read()) {
      if (click.at >= now - CLICKS_KEPT_MS) this.#learn(click)
      if (isTime()) yield
    }
    this.memory.grades.merge(this.#gradeBook.read())
  }

  /** Learns clicks; those already known change nothing. */
  learnClicks(clicks: readonly Click[], gradeClick: GradeClick, now: number): void {
    const fresh = clicks.filter((click) => click.at >= now - CLICKS_KEPT_MS && this.#learn(click, gradeClick))
    if (fresh.length === 0) return
    this.#packs.keep(fresh, now)
    this.#shareMemory()
    this.#gradeBook.put(new Set(fresh.map(({ at }) => dayOf(at))), this.memory.grades.toJSON())
  }

  /** What the shop tells of orders now. */
  learnBaskets(baskets: readonly Basket[]): void {
    for (const basket of baskets) if (this.#baskets.put(basket)) this.#remember(basket)
  }

  /** What was stored of orders before; what has been told of them meanwhile stays. Remembered by `rememberBaskets`. */
  keepOldBaskets(baskets: readonly Basket[]): void {
    for (const basket of baskets) this.#baskets.addOld(basket)
  }

  /** All that are kept, oldest first: memory takes what comes last for the newest. */
  rememberBaskets(): void {
    for (const basket of this.#baskets.read()) this.#remember(basket)
  }

  learnProducts(changes: readonly ProductChange[]): void {
    for (const { productId, product } of changes) {
      this.aliases.forget(productId)
      if (product === null) this.#takeOff(productId)
      else if (this.products.put(product)) this.memory.shelf.put(shelved(product))
    }
  }

  /** The product that an id stands for; an id of a product is its own. */
  productIdOf(id: string): string {
    return this.aliases.productIdOf(id)
  }

  /** Lets go what is too old or too much. Orders leave memory with the next start. */
  tidy(now: number): void {
    this.#packs.tidy(now)
    this.memory.sessions.forgetBefore(now - CLICKS_KEPT_MS)
    this.#baskets.expire(now)
    this.#gradeBook.expire(dayOf(now) - GRADE_DAYS)
  }

  stats(): RecommenderStats {
    const { sessions, shelf, baskets, trends } = this.memory
    const { sessions: sessionCount, clicks } = sessions.stats()
    return {
      sessions: sessionCount,
      clicks,
      baskets: baskets.size,
      products: shelf.size,
      bytes: sessions.bytes + shelf.bytes + baskets.bytes + trends.bytes,
      updatedAt: this.#updatedAt,
    }
  }

  #shareMemory(): void {
    const { sessions, shelf, baskets, trends } = this.memory
    sessions.holdWithin(memoryForSessions(shelf.bytes + baskets.bytes + trends.bytes))
  }

  #learn(click: Click, gradeClick?: GradeClick): boolean {
    const { visitor, at } = click
    const { sessions, trends } = this.memory
    const productId = this.productIdOf(click.productId)
    const before = sessions.running(visitor, at)
    gradeClick?.({ visitor, productId, at, before })
    if (!sessions.add(visitor, productId, at)) return false
    // Who looks at one page again and again makes no trend.
    if (!before.includes(productId)) trends.add(productId, at)
    this.#updatedAt = Math.max(this.#updatedAt ?? at, at)
    return true
  }

  #remember(basket: Basket): void {
    const productIds = [...new Set(basket.productIds.map((id) => this.productIdOf(id)))]
    this.memory.baskets.put({ ...basket, productIds })
  }

  #takeOff(productId: string): void {
    if (this.products.delete(productId)) this.memory.shelf.delete(productId)
  }
}
