/** @module The Worker with the routes of bench:recommender beside its own: an empty one, those that ask the object, filling. */
import { readyMadeSlots } from '../worker/core/recommend/all-slots.ts'
import type { RecommendRequest } from '../worker/core/recommend/request.ts'
import type { Env } from '../worker/env.ts'
import vitrine, { Recommender as OwnRecommender } from '../worker/index.ts'
import { BasketBook } from '../worker/store/recommender/basket-book.ts'
import { ClickPacks } from '../worker/store/recommender/click-packs.ts'
import { ProductBook } from '../worker/store/recommender/product-book.ts'
import { madeBaskets, madeClicks, madeProducts, type Sessions } from './recommender/made-shop.ts'

export { Catalogue, LiveViewers, Nightly, Outhooks, Scheduler } from '../worker/index.ts'

interface BenchEnv extends Omit<Env, 'RECOMMENDER'> {
  RECOMMENDER: DurableObjectNamespace<Recommender>
}

/** The Recommender, with a back door: what it would have learned in weeks is put into its database at once. */
export class Recommender extends OwnRecommender {
  fillClicks(sessions: Sessions, products: number, now: number): number {
    const clicks = madeClicks(sessions, products, now)
    new ClickPacks(this.ctx.storage.sql).keep(clicks, now)
    return clicks.length
  }

  fillProducts(from: number, to: number): void {
    const book = new ProductBook(this.ctx.storage.sql)
    this.ctx.storage.transactionSync(() => {
      for (const product of madeProducts(from, to)) book.put(product)
    })
  }

  fillBaskets(orders: Sessions, products: number, now: number): void {
    const book = new BasketBook(this.ctx.storage.sql)
    this.ctx.storage.transactionSync(() => {
      for (const basket of madeBaskets(orders, products, now)) book.put(basket)
    })
  }

  /** Begins anew, from what is in the database. */
  restart(): void {
    this.ctx.abort('begins anew')
  }
}

/** From the asking to the answer, ms: the runtime's clock moves when an answer comes in. */
let measuredMs: number[] = []

const ACTIONS: Record<string, (input: never, env: BenchEnv) => Promise<unknown>> = {
  clicks: ({ products, now, ...sessions }: Sessions & { products: number; now: number }, env) =>
    shopOf(env).fillClicks(sessions, products, now),
  baskets: ({ products, now, ...orders }: Sessions & { products: number; now: number }, env) =>
    shopOf(env).fillBaskets(orders, products, now),
  products: ({ from, to }: { from: number; to: number }, env) => shopOf(env).fillProducts(from, to),
  restart: async (_, env) => {
    // The call ends with the object.
    await shopOf(env)
      .restart()
      .catch(() => undefined)
    const startedAt = Date.now()
    await shopOf(env).stats()
    return { loadMs: Date.now() - startedAt }
  },
  stats: (_, env) => shopOf(env).stats(),
  measured: async () => {
    const taken = measuredMs
    measuredMs = []
    return taken
  },
}

const shopOf = (env: BenchEnv) => env.RECOMMENDER.getByName('shop')

/** The slots of a product's page, as a page view asks for them: the usual one, and both. */
const SLOTS = readyMadeSlots().filter(({ pages }) => pages.types?.includes('product'))
const ASKED: Record<string, RecommendRequest['slots']> = { 'one-slot': SLOTS.slice(0, 1), 'two-slots': SLOTS }

function requestOf(slots: RecommendRequest['slots'], recent: string[]): RecommendRequest {
  const lookingAt = recent.at(-1) ?? null
  return {
    slots,
    page: { type: 'product', lookingAt, category: null, inCart: [], cartMinor: null },
    visitor: { recent, viewed: recent.toReversed(), bought: [], categories: {}, brands: {} },
    shop: { currency: 'EUR', strikePrices: 'proven' },
    now: Date.now(),
  }
}

export default {
  async fetch(request: Request, env: BenchEnv): Promise<Response> {
    const url = new URL(request.url)
    const [, place, name = ''] = url.pathname.split('/')
    if (place !== 'bench') return vitrine.fetch(request, env)
    if (name === 'empty') return new Response('ok')
    const slots = ASKED[name]
    if (slots) {
      const recent = (url.searchParams.get('recent') ?? '').split(',')
      const startedAt = performance.now()
      const found = await shopOf(env).recommend(requestOf(slots, recent))
      measuredMs.push(performance.now() - startedAt)
      return Response.json(found)
    }
    const result = await ACTIONS[name]?.((await request.json()) as never, env)
    return Response.json(result ?? null)
  },
  queue: vitrine.queue,
}
