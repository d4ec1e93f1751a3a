/** @module GET /v1/connect: whether the tag works, what it reads of the shop, and how orders come to count. */
import { Hono } from 'hono'
import type { Connect } from '../../../contract/admin.ts'
import { WEBHOOK_PLATFORMS } from '../../../contract/webhook-secret.ts'
import { installCheck } from '../../core/install-check.ts'
import { listNewestOrders } from '../../store/list-newest-orders.ts'
import { readLastRestored } from '../../store/restore-mark.ts'
import { listWebhookSecrets } from '../../store/webhook-secrets.ts'
import type { AppEnv } from '../app-env.ts'
import { newestEvents } from './newest-events.ts'

/** How far it looks: a screen that stays open asks again every few seconds. Our policy; together at most 460 rows read. */
const MOST_ORDERS = 20
/** So long it tells that the database was set back, ms. Our policy. */
const RESTORED_MS = 30 * 86_400_000

export const connect = new Hono<AppEnv>().get('/', async (c) => {
  const db = c.env.DB
  const now = Date.now()
  const [events, orders, restored, ...webhooks] = await Promise.all([
    newestEvents(db),
    listNewestOrders(db, MOST_ORDERS),
    readLastRestored(db, now - RESTORED_MS),
    ...WEBHOOK_PLATFORMS.map(async (platform) => ({ platform, secrets: await listWebhookSecrets(db, platform) })),
  ])
  return c.json<Connect>({ readAt: now, check: installCheck(events, orders), webhooks, restored })
})
