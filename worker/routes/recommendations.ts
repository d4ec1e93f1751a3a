/** @module GET /v1/recommendations?product=ID&count=4: product cards for a place of the shop's own (docs/reference/js-api.md). */
import { Hono } from 'hono'
import type { RecommendedProducts } from '../../contract/recommend/product-card.ts'
import { recommendRequest } from '../core/recommend/recommend-request.ts'
import type { AppEnv } from './app-env.ts'
import { problem, requestInvalid } from './problem.ts'

/** Most products of one answer, and how many where none are named. Our policy. */
const MOST = 12
const USUAL = 4

/** The answer is the same for everybody, so browsers and caches may keep it for a while, seconds. Our policy. */
const FRESH_SECONDS = 60

/** Public data of the catalogue; nothing of any visitor goes in or comes out (safety rule 14). */
export const recommendations = new Hono<AppEnv>().get('/', async (c) => {
  const productId = c.req.query('product') || null
  const count = Number(c.req.query('count') ?? USUAL)
  if (productId !== null && productId.length > 128)
    return requestInvalid(c, [{ field: 'product', message: 'is longer than 128' }])
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    return requestInvalid(c, [{ field: 'count', message: `is not a whole number from 1 to ${MOST}` }])
  const request = recommendRequest(null, { lookingAt: productId, inCart: [], count })
  try {
    const products = await c.env.RECOMMENDER.getByName('shop').recommend(request)
    return c.json<RecommendedProducts>({ slotId: 'product', title: '', products }, 200, {
      'cache-control': `public, max-age=${FRESH_SECONDS}`,
    })
  } catch (error) {
    console.error('no recommendations', error)
    return problem(c, 'temporarily_unavailable', { detail: 'Show the place without recommendations.' })
  }
})
