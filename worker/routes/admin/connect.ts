/** @module GET /v1/connect: whether the tag works, what it reads of the shop, and how orders come to count. */
import { Hono } from 'hono'
import type { Connect } from '../../../contract/admin.ts'
import { WEBHOOK_PLATFORMS } from '../../../contract/webhook-secret.ts'
import { installCheck } from '../../core/install-check.ts'
import { listNewestEvents } from '../../store/list-newest-events.ts'
import { listNewestOrders } from '../../store/list-newest-orders.ts'
import { listRecentVisitors } from '../../store/list-profiles.ts'
import { listLive } from '../../store/live-packs.ts'
import { listWebhookSecrets } from '../../store/webhook-secrets.ts'
import type { AppEnv } from '../app-env.ts'

/** How far it looks: a screen that stays open asks again every few seconds. Our policy; together at most 460 rows read. */
const MOST_VISITORS = 25
const MOST_PACKS_EACH = 12
const MOST_ORDERS = 20

export const connect = new Hono<AppEnv>().get('/', async (c) => {
  const db = c.env.DB
  const [visitors, orders, ...webhooks] = await Promise.all([
    newestVisitors(db),
    listNewestOrders(db, MOST_ORDERS),
    ...WEBHOOK_PLATFORMS.map(async (platform) => ({ platform, secrets: await listWebhookSecrets(db, platform) })),
  ])
  const events = await listNewestEvents(db, visitors, MOST_PACKS_EACH)
  return c.json<Connect>({ readAt: Date.now(), check: installCheck(events, orders), webhooks })
})

/** The live lines know who was here just now; in a quiet shop they are few, and the visitors of the last hours fill up. */
async function newestVisitors(db: D1Database): Promise<string[]> {
  const [live, recent] = await Promise.all([listLive(db, null), listRecentVisitors(db, MOST_VISITORS)])
  const ids = [...live.events.map(({ profileId }) => profileId), ...recent]
  return [...new Set(ids)].slice(0, MOST_VISITORS)
}
