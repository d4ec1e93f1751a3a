/** @module /v1/people/:id: one person, and taking a profile out of the person. */
import { Hono } from 'hono'
import type { Person } from '../../../contract/admin.ts'
import { ApartSchema } from '../../../contract/apart.ts'
import { shownIdentities } from '../../core/mask-claim.ts'
import { newestDecision, personFacts } from '../../core/person.ts'
import { personRow } from '../../core/person-row.ts'
import { listCampaigns } from '../../store/campaigns.ts'
import { listEvents } from '../../store/event-packs.ts'
import { listIdentities } from '../../store/identity-links.ts'
import { listOrders } from '../../store/orders.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import { readProducts } from '../../store/products.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'

const PACKS = 30
const MAX_BYTES = 4096
const HIGHEST_ID = '~'

export const person = new Hono<AppEnv>()
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
