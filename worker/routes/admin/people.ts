/** @module GET /v1/people: the list of people. */
import { Hono } from 'hono'
import type { People } from '../../../contract/admin.ts'
import { hourOf } from '../../core/hour-of.ts'
import { personRow } from '../../core/person-row.ts'
import { listProfiles } from '../../store/list-profiles.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'

const PAGE = 50
/** The list by score looks at those seen in the last 30 days. */
const SCORE_HOURS = 30 * 24

export const people = new Hono<AppEnv>().get('/', async (c) => {
  const now = Date.now()
  const offset = Math.max(0, Number.parseInt(c.req.query('cursor') ?? '0', 10) || 0)
  const order = c.req.query('order') === 'score' ? 'score' : 'recent'
  const { shop } = await readShopSettings(c.env.DB)
  const sinceHour = hourOf(now) - SCORE_HOURS
  const profiles = await listProfiles(c.env.DB, { order, sinceHour, offset, limit: PAGE + 1 })
  const rows = profiles.slice(0, PAGE).map((profile) => personRow(profile, now, shop.currency))
  return c.json<People>({
    // Stored scores are as of the last visit; the page is put in the order of what they are now.
    people: order === 'score' ? rows.sort((a, b) => b.leadScore - a.leadScore) : rows,
    next: profiles.length > PAGE ? String(offset + PAGE) : null,
  })
})
