/** @module /v1/webhook-endpoints: the owner's addresses that are told what happens, their secrets, what became of it. */
import { type Context, Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import {
  type NewWebhookSecret,
  type WebhookEndpoint,
  WebhookEndpointChangeSchema,
  type WebhookEndpointList,
  WebhookEndpointSchema,
} from '../../../contract/webhook-out.ts'
import { addressFault } from '../../channels/feed-address.ts'
import { newWebhookSecret } from '../../channels/standard-webhooks.ts'
import {
  addEndpoint,
  changeEndpoint,
  changeEndpointSecret,
  deleteEndpoint,
  listEndpoints,
  readEndpoint,
  readEndpointId,
} from '../../store/webhook-endpoints.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { ownOrigins } from './own-origins.ts'

const MAX_BYTES = 8192
/** Our policy: each is asked for whatever happens. */
const MOST_ENDPOINTS = 20
/** Both secrets sign for so long after one took over, ms. Our policy. */
const OVERLAP_MS = 24 * 3_600_000

export const webhookEndpoints = new Hono<AppEnv>()
  .get('/', async (c) => c.json<WebhookEndpointList>({ endpoints: await listEndpoints(c.env.DB, Date.now()) }))

  .post('/', async (c) => {
    const read = await readJson(c, WebhookEndpointSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const { url, events } = read.value
    const { origin } = new URL(c.req.url)
    const fault = await faultOf(c, url)
    if (fault) return requestInvalid(c, [{ field: 'url', message: fault }])
    const secret = newWebhookSecret()
    const endpointId = uuidv7()
    await addEndpoint(c.env.DB, { endpointId, url, events, secret, ownOrigin: origin, madeAt: Date.now() })
    return shown(c, endpointId, secret)
  })

  .put('/:id', async (c) => {
    const read = await readJson(c, WebhookEndpointChangeSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const { events, enabled } = read.value
    const disabled = enabled ? null : { at: Date.now(), why: 'owner' as const }
    if (!(await changeEndpoint(c.env.DB, c.req.param('id'), { events, disabled }))) return unknown(c)
    return c.json<WebhookEndpoint>((await readEndpoint(c.env.DB, c.req.param('id'), Date.now()))!)
  })

  .post('/:id/secret', async (c) => {
    const secret = newWebhookSecret()
    const change = { secret, oldUntil: Date.now() + OVERLAP_MS }
    if (!(await changeEndpointSecret(c.env.DB, c.req.param('id'), change))) return unknown(c)
    return shown(c, c.req.param('id'), secret)
  })

  .delete('/:id', async (c) => {
    await deleteEndpoint(c.env.DB, c.req.param('id'))
    return c.body(null, 204)
  })

async function faultOf(c: Context<AppEnv>, url: string): Promise<string | null> {
  const fault = addressFault(new URL(url), ownOrigins(c))
  if (fault) return fault
  if ((await readEndpointId(c.env.DB, url)) !== null) return 'is there already'
  const { length } = await listEndpoints(c.env.DB, Date.now())
  return length < MOST_ENDPOINTS ? null : `would be one more than ${MOST_ENDPOINTS}`
}

/** The only time that a secret is shown. */
async function shown(c: Context<AppEnv>, endpointId: string, secret: string): Promise<Response> {
  const endpoint = await readEndpoint(c.env.DB, endpointId, Date.now())
  return endpoint ? c.json<NewWebhookSecret>({ endpoint, secret }, 201) : unknown(c)
}

const unknown = (c: Context<AppEnv>): Response =>
  problem(c, 'not_found', { detail: 'There is no such address: GET /v1/webhook-endpoints lists them.' })
