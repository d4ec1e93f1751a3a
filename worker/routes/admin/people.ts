/** @module /v1/people: the list, one person, and that person's timeline. */
import { Hono } from 'hono'
import { ApartSchema, type People, type Person, type Timeline } from '../../../contract/admin.ts'
import { maskClaim, shownIdentities } from '../../core/mask-claim.ts'
import { newestDecision, personFacts, personRow } from '../../core/person.ts'
import { hourOf } from '../../core/tally.ts'
import { listCampaigns } from '../../store/campaigns.ts'
import { listEvents } from '../../store/event-packs.ts'
import { listIdentities } from '../../store/identity-links.ts'
import { listProfiles } from '../../store/list-profiles.ts'
import { listOrders } from '../../store/orders.ts'
import { readMembers, readProfile } from '../../store/persons.ts'
import { readProducts } from '../../store/products.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'

const PAGE = 50
const PACKS = 30
const MAX_BYTES = 4096
/** The list by score looks at those seen in the last 30 days. */
const SCORE_HOURS = 30 * 24
const HIGHEST_ID = '~'

export const people = new Hono<AppEnv>()
  .get('/', async (c) => {
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

  .get('/:id', async (c) => {
    const now = Date.now()
    const db = c.env.DB
    const { rowId, profileIds } = await readMembers(db, c.req.param('id'))
    const profile = await readProfile(db, rowId)
    if (!profile) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
    const [{ shop }, orderList, identities, campaigns, newest, products] = await Promise.all([
      readShopSettings(db),
      listOrders(db, profileIds, 50),
      listIdentities(db, profileIds),
      listCampaigns(db),
      listEvents(db, profileIds, { before: HIGHEST_ID, packs: PACKS }),
      readProducts(
        db,
        profile.state.viewed.map(({ productId }) => productId),
      ),
    ])
    const names = new Map(products.map((product) => [product.productId, product.name]))
    return c.json<Person>({
      ...personRow(profile, now, shop.currency),
      ...personFacts(profile, now),
      recentlyViewed: profile.state.viewed.map((view) => ({ ...view, name: names.get(view.productId) ?? null })),
      orderList,
      profiles: profileIds,
      identities: shownIdentities(identities),
      why: newestDecision(newest.entries),
      campaignNames: Object.fromEntries(campaigns.map(({ campaignId, name }) => [campaignId, name])),
    })
  })

  .get('/:id/timeline', async (c) => {
    const before = c.req.query('before') ?? HIGHEST_ID
    const { profileIds } = await readMembers(c.env.DB, c.req.param('id'))
    const { entries, next } = await listEvents(c.env.DB, profileIds, { before, packs: PACKS })
    return c.json<Timeline>({ entries: entries.map(maskClaim), next })
  })

  .post('/:id/apart', async (c) => {
    const read = await readJson(c, ApartSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const { profileIds } = await readMembers(c.env.DB, c.req.param('id'))
    const { profileId } = read.value
    if (profileIds.length < 2 || !profileIds.includes(profileId))
      return problem(c, 'not_found', { detail: 'This profile is not part of that person (any more).' })
    await c.env.EVENTS.send({ kind: 'apart', receivedAt: Date.now(), profileId })
    return c.json({ accepted: true }, 202)
  })
