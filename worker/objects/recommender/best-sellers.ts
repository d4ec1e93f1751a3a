/** @module Best sellers of the shop, read now and then; who asks is never kept waiting once some are known. */
import { dayOf } from '../../core/activity.ts'
import { listBestSellers } from '../../store/product-days.ts'
import type { Known } from './known.ts'

const SOLD_WITHIN_DAYS = 90
/** As many as are looked through at most (worker/core/recommend/knowledge.ts). */
const MOST = 1000
/** Our policy: a read of all sales of 90 days, at most so often, ms. */
const FRESH_MS = 5 * 60_000

/** In the Recommender's notes: the ids as they were read last, so that a start needs no database. */
const NOTE = 'best sellers'

export class BestSellers {
  readonly #db: D1Database
  readonly #known: Known
  #readAt = Number.NEGATIVE_INFINITY
  #isUnread = true
  #reading: Promise<void> | null = null

  constructor(db: D1Database, known: Known) {
    this.#db = db
    this.#known = known
  }

  /** What was read before the start. */
  load(): void {
    const ids = this.#known.notes.read<string[]>(NOTE)
    if (ids) this.#remember(ids)
  }

  /** Reads them behind who asks; only at the very first it is waited. A database without an answer leaves them as they were. */
  async freshen(now: number): Promise<void> {
    if (Math.abs(now - this.#readAt) > FRESH_MS) {
      this.#readAt = now
      this.#reading = this.#read(now)
    }
    if (this.#isUnread) await this.#reading
  }

  async #read(now: number): Promise<void> {
    try {
      const ids = await listBestSellers(this.#db, dayOf(now) - SOLD_WITHIN_DAYS, MOST)
      if (JSON.stringify(ids) !== JSON.stringify(this.#known.notes.read(NOTE))) this.#known.notes.write(NOTE, ids)
      this.#remember(ids)
    } catch (error) {
      console.error('best sellers could not be read', error)
      this.#isUnread = false
    }
  }

  #remember(ids: readonly string[]): void {
    this.#known.memory.bestSellers = [...new Set(ids.map((id) => this.#known.productIdOf(id)))]
    this.#isUnread = false
  }
}
