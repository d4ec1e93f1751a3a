/** @module GET /v1/people/:id/recommendations: a person's own products of a slot, for the shop's servers and apps. */
import { Hono } from 'hono'
import { slotsOf } from '../../core/recommend/slots-of.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import { readPublished } from '../../store/published-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { recommendationQuery } from '../recommendation-query.ts'
import { recommendedProducts } from '../recommended-products.ts'

/** Who permits no personalising gets what a stranger would. */
export const personRecommendations = new Hono<AppEnv>().get('/:id/recommendations', async (c) => {
  const parsed = recommendationQuery(c.req.url)
  if (!parsed.ok) return requestInvalid(c, parsed.errors)
  const { value: query } = parsed
  const { rowId } = await readMembers(c.env.DB, c.req.param('id'))
  const profile = await readProfile(c.env.DB, rowId)
  if (!profile) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
  const now = Date.now()
  const settings = await readPublished(c.env.SETTINGS, now)
  const slot = slotsOf(settings).get(query.slot)
  if (!slot) return problem(c, 'not_found', { detail: `There is no slot "${query.slot}", or it is paused.` })
  try {
    return c.json(await recommendedProducts(c.env, query, { profile, slot, shop: settings.shop, now }))
  } catch (error) {
    console.error('no recommendations', error)
    return problem(c, 'temporarily_unavailable', { detail: 'Show the place without recommendations.' })
  }
})
