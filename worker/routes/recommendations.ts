/** @module GET /v1/recommendations: product cards of a slot, for a place of the shop's own, a server or an app (docs/reference/http.md). */
import { Hono } from 'hono'
import { slotsOf } from '../core/recommend/slots-of.ts'
import { readPublished } from '../store/published-settings.ts'
import type { AppEnv } from './app-env.ts'
import { problem, requestInvalid } from './problem.ts'
import { recommendationQuery } from './recommendation-query.ts'
import { recommendedProducts } from './recommended-products.ts'

/** The answer is the same for everybody who asks the same, so browsers and caches may keep it for a while, seconds. Our policy. */
const FRESH_SECONDS = 60

/** Public data of the catalogue; nothing of any visitor goes in or comes out but what the query says (safety rule 14). */
export const recommendations = new Hono<AppEnv>().get('/', async (c) => {
  const parsed = recommendationQuery(c.req.url)
  if (!parsed.ok) return requestInvalid(c, parsed.errors)
  const query = parsed.value
  const now = Date.now()
  const settings = await readPublished(c.env.SETTINGS, now)
  const slot = slotsOf(settings).get(query.slot)
  if (!slot) return problem(c, 'not_found', { detail: `There is no slot "${query.slot}", or it is paused.` })
  try {
    const found = await recommendedProducts(c.env, query, { profile: null, slot, shop: settings.shop, now })
    return c.json(found, 200, { 'cache-control': `public, max-age=${FRESH_SECONDS}` })
  } catch (error) {
    console.error('no recommendations', error)
    return problem(c, 'temporarily_unavailable', { detail: 'Show the place without recommendations.' })
  }
})
