/** @module /v1/webhook-endpoints/:id/deliveries: what an address was told and answered; to try it, and to tell it again. */
import { type Context, Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import type { WebhookDeliveryList } from '../../../contract/webhook-out.ts'
import { deliveryOf } from '../../jobs/tell-outside.ts'
import { listDeliveries, replayDeliveries } from '../../store/webhook-deliveries.ts'
import { readEndpoint } from '../../store/webhook-endpoints.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

/** Rows of one answer. */
const PAGE = 50

export const webhookDeliveries = new Hono<AppEnv>()
  .get('/:id/deliveries', async (c) => {
    const before = /^(\d{1,16})\.(.{1,64})$/.exec(c.req.query('cursor') ?? '')
    const deliveries = await listDeliveries(c.env.DB, c.req.param('id'), {
      before: before && { at: Number(before[1]), deliveryId: before[2]! },
      most: PAGE,
    })
    const last = deliveries.length === PAGE ? deliveries.at(-1)! : null
    return c.json<WebhookDeliveryList>({ deliveries, next: last && `${last.madeAt}.${last.deliveryId}` })
  })

  .post('/:id/test', async (c) => {
    const now = Date.now()
    const endpoint = await readEndpoint(c.env.DB, c.req.param('id'), now)
    if (!endpoint) return unknown(c)
    const tiding = { id: uuidv7(), type: 'test.ping' as const, at: now, data: {} }
    await c.env.DB.batch([await deliveryOf(c.env.DB, endpoint, tiding, now)])
    return askedFor(c, 1)
  })

  // All that failed, as after the receiver was away for days.
  .post('/:id/replay', (c) => replayed(c, c.req.param('id'), null))

  .post('/:id/deliveries/:delivery/replay', (c) => replayed(c, c.req.param('id'), c.req.param('delivery')))

async function replayed(c: Context<AppEnv>, endpointId: string, deliveryId: string | null): Promise<Response> {
  const endpoint = await readEndpoint(c.env.DB, endpointId, Date.now())
  if (!endpoint) return unknown(c)
  const replays = await replayDeliveries(c.env.DB, { endpointId, deliveryId, at: Date.now() })
  return replays === 0 && deliveryId !== null ? unknown(c) : askedFor(c, replays)
}

/** At an address that is switched off it fails at once, and stays to be asked for again. */
async function askedFor(c: Context<AppEnv>, deliveries: number): Promise<Response> {
  await c.env.OUTHOOKS.getByName('shop').lookAgain()
  return c.json({ deliveries }, 202)
}

const unknown = (c: Context<AppEnv>): Response =>
  problem(c, 'not_found', { detail: 'There is no such address or delivery, or it is older than 30 days.' })
