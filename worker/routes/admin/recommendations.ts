/** @module GET /v1/recommendations/explained?product=ID: what would be recommended on that product's page, for the owner to look at. */
import { Hono } from 'hono'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import { recommendRequest } from '../../core/recommend/recommend-request.ts'
import type { AppEnv } from '../app-env.ts'

/** `known` says what the Recommender holds; `products` are shown, `coViewed` are the raw neighbours before any rule. */
interface Recommendations {
  known: { sessions: number; products: number; clicks: number }
  coViewed: string[]
  products: ProductCard[]
}

export const recommendations = new Hono<AppEnv>().get('/explained', async (c) => {
  const productId = c.req.query('product') ?? null
  const stub = c.env.RECOMMENDER.getByName('shop')
  const request = recommendRequest(null, { lookingAt: productId, inCart: [], count: 8 })
  const [known, coViewed, products] = await Promise.all([
    stub.stats(),
    stub.neighbours(request.recent, 20),
    stub.recommend(request),
  ])
  return c.json<Recommendations>({ known, coViewed, products })
})
