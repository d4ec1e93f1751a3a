/** @module Durable Object: what is known of sessions, orders and products, kept and in memory, and what it recommends. */
import { DurableObject } from 'cloudflare:workers'
import type { RecommenderStats } from '../../contract/recommend/figures.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { TriedRecommendations } from '../../contract/recommend/tried.ts'
import { AskedOnce } from '../core/recommend/asked-once.ts'
import { BasketIndex } from '../core/recommend/baskets/basket-index.ts'
import { byProductIds } from '../core/recommend/by-product-ids.ts'
import type { CardsOf } from '../core/recommend/fill/card-source.ts'
import { explainSlot } from '../core/recommend/fill/explain-slot.ts'
import { fillSlots } from '../core/recommend/fill/fill-slots.ts'
import { type GradedClick, Grades } from '../core/recommend/grade/grades.ts'
import type { Basket, Knowledge } from '../core/recommend/knowledge.ts'
import type { RecommendRequest } from '../core/recommend/request.ts'
import { SessionIndex } from '../core/recommend/session-index.ts'
import { ShelfIndex } from '../core/recommend/shelf/shelf-index.ts'
import { STRATEGIES_BY_NAME } from '../core/recommend/strategy/strategies-by-name.ts'
import { TrendCounter } from '../core/recommend/trend-counter.ts'
import type { Env } from '../env.ts'
import { putRecommendationGrades } from '../store/recommendation-grades.ts'
import type { Click } from '../store/recommender/click-packs.ts'
import { BestSellers } from './recommender/best-sellers.ts'
import { graders } from './recommender/graders.ts'
import { Known } from './recommender/known.ts'
import { pullSlice } from './recommender/pulls.ts'

/** It wakes at least so often, to read what nobody told it of. Our policy. */
const WATCH_MS = 10 * 60_000
/** After trouble it is tried again, ms. Our policy. */
const AGAIN_MS = 10_000
/** Grading takes longer than learning: some 30 ms for so many. Our policy. */
const CLICKS_AT_ONCE = 100
/** Slices of one alarm; the next follows at once. Our policy: the free plan allows a run some 50 queries. */
const MOST_SLICES = 12
/** What is too old or too much goes, and small packs become one, so often, ms. Our policy. */
const TIDY_MS = 3_600_000
/** In its notes: when that was done, ms UTC; and the grades as they were told last. */
const [TIDIED, GRADES_TOLD] = ['tidied', 'grades told'] as const

/**
 * One object for the shop. Everything it knows is in its own SQLite before anybody hears of it, so eviction, a restart and
 * a deployment forget nothing. It answers without asking anybody.
 */
export class Recommender extends DurableObject<Env> {
  readonly #known = new Known(this.ctx.storage.sql, {
    sessions: new SessionIndex(),
    shelf: new ShelfIndex(),
    baskets: new BasketIndex(),
    trends: new TrendCounter(),
    bestSellers: [],
    grades: new Grades(),
  })
  readonly #bestSellers = new BestSellers(this.env.DB, this.#known)
  readonly #graders = graders(this.#known.memory, STRATEGIES_BY_NAME)
  readonly #cardsOf: CardsOf = (productIds) => this.#known.products.find(productIds)
  /** Grows with each word that the catalogue has changed. */
  #told = 0

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    void ctx.blockConcurrencyWhile(async () => {
      for (const _ of this.#known.load(Date.now())) await breath()
      this.#bestSellers.load()
      await this.#wakeAt(Date.now())
    })
  }

  /** Learns clicks; those already known change nothing. Who asks meanwhile is answered between two slices. */
  async record(clicks: readonly Click[]): Promise<void> {
    for (let from = 0; from < clicks.length; from += CLICKS_AT_ONCE) {
      if (from > 0) await breath()
      const slice = clicks.slice(from, from + CLICKS_AT_ONCE)
      this.#inTransaction(() => this.#known.learnClicks(slice, (click) => this.#grade(click), Date.now()))
    }
  }

  /** Learns what orders hold now, in the place of what was told of them before. */
  recordBaskets(baskets: readonly Basket[]): void {
    this.#inTransaction(() => this.#known.learnBaskets(baskets))
  }

  /** Products or their other ids have changed in the database: they are read from there, soon. */
  async catalogueChanged(): Promise<void> {
    this.#told++
    await this.#wakeAt(Date.now())
  }

  /** By slot id what may be shown there, best first; a product stands in one slot only. */
  async recommend(request: RecommendRequest): Promise<Record<string, ProductCard[]>> {
    const ready = await this.#ready(request)
    return fillSlots(this.#knowledge(ready), ready, this.#cardsOf)
  }

  /** What the first slot shows, what else was found for it, and why that is not shown. */
  async explain(request: RecommendRequest): Promise<Omit<TriedRecommendations, 'title'>> {
    const { page, visitor, ...rest } = await this.#ready(request)
    const [recent, inCart, bought] = [visitor.recent, page.inCart, visitor.bought.map(({ productId }) => productId)]
    return {
      ...explainSlot(this.#knowledge(request), { page, visitor, ...rest }, this.#cardsOf),
      visitor: { recent: [...recent], inCart: [...inCart], bought },
    }
  }

  /** What is held, for the dashboard. */
  stats(): RecommenderStats {
    return this.#known.stats()
  }

  override async alarm(): Promise<void> {
    // Set before the work: should it be cut off, nobody else would.
    await this.ctx.storage.setAlarm(Date.now() + AGAIN_MS)
    const told = this.#told
    try {
      const isMore = await this.#pull()
      await this.#tellGrades()
      this.#tidy(Date.now())
      const isWanted = isMore || told !== this.#told
      await this.ctx.storage.setAlarm(Date.now() + (isWanted ? 0 : WATCH_MS))
    } catch (error) {
      console.error('the Recommender could not read what changed, or tell its grades', error)
    }
  }

  /** For one answer, which is given at once. */
  #knowledge({ slots }: RecommendRequest): Knowledge {
    const { memory } = this.#known
    return { ...memory, sessions: new AskedOnce(memory.sessions, slots) }
  }

  /** What cannot be graded is learned all the same. */
  #grade(click: GradedClick): void {
    try {
      this.#known.memory.grades.grade(click, this.#graders)
    } catch (error) {
      console.error('a click could not be graded', error)
    }
  }

  /** The request as it can be answered from memory. */
  async #ready(request: RecommendRequest): Promise<RecommendRequest> {
    await this.#bestSellers.freshen(Date.now())
    const { page, ...rest } = byProductIds(request, (id) => this.#known.productIdOf(id))
    const { shelf } = this.#known.memory
    const lookedAt = page.lookingAt === null ? null : shelf.get(page.lookingAt)
    const category = page.category ?? lookedAt?.category ?? shelf.categoryCalled(page.called ?? [])
    return { ...rest, page: { ...page, category } }
  }

  async #pull(): Promise<boolean> {
    const place = {
      db: this.env.DB,
      known: this.#known,
      inTransaction: (work: () => void) => this.#inTransaction(work),
    }
    let isMore = true
    for (let slice = 0; isMore && slice < MOST_SLICES; slice++) isMore = await pullSlice(place, Date.now())
    return isMore
  }

  /** The days' rows are replaced whole: written twice they are the same. As they were, they are not written. */
  async #tellGrades(): Promise<void> {
    const { memory, notes } = this.#known
    const rows = memory.grades.rows(memory.shelf.size)
    if (JSON.stringify(rows) === JSON.stringify(notes.read(GRADES_TOLD) ?? [])) return
    await putRecommendationGrades(this.env.DB, rows)
    notes.write(GRADES_TOLD, rows)
  }

  /** Grades were told before: a day that is let go stands in the database as it ended. */
  #tidy(now: number): void {
    const { notes } = this.#known
    if (Math.abs(now - (notes.read<number>(TIDIED) ?? 0)) < TIDY_MS) return
    this.#inTransaction(() => {
      this.#known.tidy(now)
      notes.write(TIDIED, now)
    })
  }

  /** All is kept or nothing. What memory has learned of something that could not be kept goes with this object. */
  #inTransaction(work: () => void): void {
    try {
      this.ctx.storage.transactionSync(work)
    } catch (error) {
      this.ctx.abort('what was learned could not be kept')
      throw error
    }
  }

  /** Moves the alarm forward, never back. */
  async #wakeAt(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (set === null || at < set) await this.ctx.storage.setAlarm(at)
  }
}

/** Whoever waits goes first. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 0))
