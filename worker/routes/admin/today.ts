/** @module GET /v1/today: how the shop's day goes. */
import { Hono } from 'hono'
import type { Today } from '../../../contract/admin.ts'
import { HOUR_MS, hourOf } from '../../core/hour-of.ts'
import { dayStart } from '../../core/shop-day.ts'
import { todayFigures } from '../../core/today.ts'
import { listCampaigns } from '../../store/campaigns.ts'
import { listCounters } from '../../store/counters.ts'
import { countPeople } from '../../store/list-profiles.ts'
import { readLastReceivedAt } from '../../store/live-packs.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'

/** Seen within so long counts as active now. */
const ACTIVE_MS = 5 * 60_000

export const today = new Hono<AppEnv>().get('/', async (c) => {
  const now = Date.now()
  const db = c.env.DB
  const { shop } = await readShopSettings(db)
  const dayStartAt = dayStart(now, shop.timeZone)
  const nextDayAt = dayStart(dayStartAt + 26 * HOUR_MS, shop.timeZone)
  const [rows, people, campaigns, lastEventAt] = await Promise.all([
    listCounters(db, hourOf(dayStartAt), hourOf(nextDayAt)),
    countPeople(db, { dayStartAt, activeAt: now - ACTIVE_MS }),
    listCampaigns(db),
    readLastReceivedAt(db),
  ])
  const names = Object.fromEntries(campaigns.map(({ campaignId, name }) => [campaignId, name]))
  const hours = Math.round((nextDayAt - dayStartAt) / HOUR_MS)
  return c.json<Today>({
    shop: { name: shop.name, currency: shop.currency, timeZone: shop.timeZone },
    dayStartAt,
    readAt: now,
    ...todayFigures(rows, { dayStartAt, hours, currency: shop.currency, names }),
    leads: people.leads,
    carts: people.carts,
    activeNow: people.active,
    lastEventAt,
  })
})
