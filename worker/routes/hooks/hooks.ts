/** @module POST /v1/hooks/:platform: orders, and how far they came, as the shop's own system sends them, signed. They count as money. */
import { type Context, Hono } from 'hono'
import type { Order } from '../../../contract/order.ts'
import type { ToldStep } from '../../../contract/order-steps.ts'
import { WEBHOOK_PLATFORMS, type WebhookPlatform } from '../../../contract/webhook-secret.ts'
import { parseJson } from '../../core/parse-json.ts'
import { readWebhookSecrets } from '../../store/webhook-secrets.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readBytes } from '../read-bytes.ts'
import { noteAccepted } from './note-accepted.ts'
import { PLATFORMS } from './platforms.ts'
import { signedBy } from './signed-by.ts'

/** An order of 500 lines with all that Shopify says of each is about 1.5 MB. */
const MAX_BYTES = 2 * 1024 * 1024
/** A signed order is deeper than what strangers may send, and holds notes and plugins' data of any size. */
const SIGNED_JSON = { maxDepth: 32, maxKeys: MAX_BYTES, maxString: MAX_BYTES }

export const hooks = new Hono<AppEnv>().post('/:platform', async (c) => {
  const platform = WEBHOOK_PLATFORMS.find((name) => name === c.req.param('platform'))
  if (!platform) return problem(c, 'not_found', { detail: `There are ${WEBHOOK_PLATFORMS.join(' and ')}.` })
  const body = await readBytes(c.req.raw, MAX_BYTES)
  if (body === null) return problem(c, 'body_too_large', { detail: `Send at most ${MAX_BYTES} bytes at a time.` })
  if (isPing(platform, body)) return c.json({ accepted: 0, ignored: 'ping' })

  const secrets = await readWebhookSecrets(c.env.DB, platform)
  const secret = await signedBy(body, c.req.header(PLATFORMS[platform].signature), secrets)
  if (secret === null)
    // One answer for a missing secret and a wrong one: a stranger learns nothing of the shop.
    return problem(c, 'signature_invalid', {
      detail: `Sign the body with the secret set at /v1/webhook-secrets/${platform}, in ${PLATFORMS[platform].signature}.`,
    })
  c.executionCtx.waitUntil(noteAccepted(c.env.DB, platform, secret))
  return takeSigned(c, platform, new TextDecoder().decode(body))
})

const isPing = (platform: WebhookPlatform, body: Uint8Array): boolean =>
  body.byteLength < 64 && (PLATFORMS[platform].ping?.test(new TextDecoder().decode(body)) ?? false)

/** What is no order is answered 200 all the same: a shop system that is refused switches its webhook off. */
async function takeSigned(c: Context<AppEnv>, platform: WebhookPlatform, text: string): Promise<Response> {
  const { topic, test, read } = PLATFORMS[platform]
  const json = parseJson(text, SIGNED_JSON)
  if (!json.ok) return problem(c, json.code, { detail: json.detail })
  const reading = read({
    topic: c.req.header(topic) ?? '',
    isTest: test !== undefined && c.req.header(test) === 'true',
    payload: json.value,
  })
  switch (reading.kind) {
    case 'ignored':
      return c.json({ accepted: 0, ignored: reading.because })
    case 'refused':
      return requestInvalid(c, reading.errors)
    case 'order':
      return keep(c, { orders: [reading.order], steps: reading.steps ?? [] })
    case 'steps':
      return keep(c, { orders: [], steps: reading.steps })
  }
}

async function keep(c: Context<AppEnv>, { orders, steps }: { orders: Order[]; steps: ToldStep[] }): Promise<Response> {
  const receivedAt = Date.now()
  try {
    // The answer promises that the order is kept, so it waits for the queue (safety rule 23).
    if (orders.length > 0) await c.env.EVENTS.send({ kind: 'orders', by: 'webhook', receivedAt, orders })
    if (steps.length > 0) await c.env.EVENTS.send({ kind: 'steps', receivedAt, steps })
  } catch (error) {
    console.error('the queue did not take an order', error)
    return problem(c, 'temporarily_unavailable', { detail: 'Deliver it again: an order that arrived is not doubled.' })
  }
  return c.json({ accepted: 1 }, 202)
}
