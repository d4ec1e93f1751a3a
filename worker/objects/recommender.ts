/** @module Durable Object: the session index in memory, its clicks in its own SQLite, the best sellers beside it. */
import { DurableObject } from 'cloudflare:workers'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import { DAY_MS, dayOf } from '../core/activity.ts'
import { fillSlot } from '../core/recommend/fill-slot.ts'
import type { RecommendRequest } from '../core/recommend/recommend-request.ts'
import { SessionIndex } from '../core/recommend/session-index.ts'
import type { Env } from '../env.ts'
import { listBestSellers } from '../store/product-days.ts'
import { readProducts } from '../store/products.ts'

/** A visitor looked at a product at `at` (ms UTC). */
export interface Click {
  visitor: string
  productId: string
  at: number
}

/** Clicks are kept for so long. Our policy: a season of fashion. */
const KEPT_MS = 90 * DAY_MS
const BEST_SELLER_DAYS = 90
const BEST_SELLERS_FRESH_MS = 5 * 60_000
/** Clicks of one pack. */
const SLICE = 5000
/** So many times the wanted products are looked through, because some may not be shown. */
const HEADROOM = 8

/** One object for the shop. Everything it knows survives eviction: clicks are written before they are indexed. */
export class Recommender extends DurableObject<Env> {
  #index = new SessionIndex()
  #bestSellers = { productIds: Promise.resolve<string[]>([]), readAt: 0 }

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    void ctx.blockConcurrencyWhile(async () => this.#load())
  }

  /** Learns clicks; those already known change nothing. */
  record(clicks: readonly Click[]): void {
    const fresh = clicks.filter(({ visitor, productId, at }) => this.#index.add(visitor, productId, at))
    for (let from = 0; from < fresh.length; from += SLICE)
      this.ctx.storage.sql.exec(
        'INSERT INTO click_packs (received_at, clicks) VALUES (?1, ?2)',
        Date.now(),
        JSON.stringify(fresh.slice(from, from + SLICE)),
      )
    void this.#scheduleSweep()
  }

  /** What may be shown to this visitor on this page, best first; at most `count`. */
  async recommend(request: RecommendRequest): Promise<ProductCard[]> {
    const candidates = {
      coViewed: this.neighbours(request.recent, request.count * HEADROOM),
      bestSellers: await this.#readBestSellers(),
    }
    const ids = new Set([...candidates.coViewed, ...candidates.bestSellers])
    return fillSlot(candidates, await readProducts(this.env.DB, [...ids]), request)
  }

  /** What people in sessions like this one looked at, before any rule. `recent` oldest first. */
  neighbours(recent: readonly string[], count: number): string[] {
    return this.#index.recommend(recent, { count, exclude: new Set(recent) }).map(({ productId }) => productId)
  }

  /** What is held, for the dashboard. */
  stats(): { sessions: number; products: number; clicks: number } {
    return this.#index.stats()
  }

  override async alarm(): Promise<void> {
    this.ctx.storage.sql.exec('DELETE FROM click_packs WHERE received_at < ?1', Date.now() - KEPT_MS)
    await this.ctx.storage.setAlarm(Date.now() + DAY_MS)
  }

  #load(): void {
    this.ctx.storage.sql.exec(
      'CREATE TABLE IF NOT EXISTS click_packs (pack_id INTEGER PRIMARY KEY, received_at INTEGER NOT NULL, clicks TEXT NOT NULL)',
    )
    const packs = this.ctx.storage.sql.exec<{ clicks: string }>('SELECT clicks FROM click_packs ORDER BY pack_id')
    for (const pack of packs)
      for (const { visitor, productId, at } of JSON.parse(pack.clicks) as Click[])
        this.#index.add(visitor, productId, at)
  }

  async #scheduleSweep(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + DAY_MS)
  }

  /** Read once for all who ask at the same time. A database that does not answer leaves the list as it was. */
  #readBestSellers(): Promise<string[]> {
    const now = Date.now()
    if (now - this.#bestSellers.readAt > BEST_SELLERS_FRESH_MS) {
      const before = this.#bestSellers.productIds
      const productIds = listBestSellers(this.env.DB, dayOf(now) - BEST_SELLER_DAYS, 100).catch((error) => {
        console.error('best sellers could not be read', error)
        return before
      })
      this.#bestSellers = { productIds, readAt: now }
    }
    return this.#bestSellers.productIds
  }
}
