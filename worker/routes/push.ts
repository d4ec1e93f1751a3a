/** @module /v1/push: the key that browsers subscribe with, and the browsers that may be pushed to. */
import { Hono } from 'hono'
import { type PushKey, PushSubscriptionSchema } from '../../contract/push.ts'
import { addressFault } from '../channels/feed-address.ts'
import { requirePushKey } from '../jobs/push-key.ts'
import { deletePushSubscriptions, putPushSubscription } from '../store/push-subscriptions.ts'
import { sha256 } from './admin/sha256.ts'
import type { AppEnv } from './app-env.ts'
import { problem, requestInvalid } from './problem.ts'
import { readJson } from './read-json.ts'

const MAX_BYTES = 8192
/** The key hardly ever changes; who subscribes with an old one is told so, seconds. */
const FRESH_SECONDS = 300

export const push = new Hono<AppEnv>()
  .get('/key', async (c) => {
    const { publicKey } = await requirePushKey(c.env)
    return c.json<PushKey>({ key: publicKey }, 200, { 'cache-control': `public, max-age=${FRESH_SECONDS}` })
  })

  // Without the consent to be written to, what was kept of this visitor goes (safety rule 36).
  .post('/subscriptions', async (c) => {
    const read = await readJson(c, PushSubscriptionSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const { visitor: profileId, consent, key, subscription } = read.value
    const { endpoint, keys } = subscription
    if (!consent.includes('message')) {
      await deletePushSubscriptions(c.env.DB, profileId)
      return c.json({ taken: false }, 202)
    }
    const { publicKey } = await requirePushKey(c.env)
    if (key !== publicKey)
      return problem(c, 'request_invalid', { detail: 'Subscribe anew with the key of GET /v1/push/key.' })
    const fault = addressFault(new URL(endpoint), [new URL(c.req.url).origin, c.env.PUBLIC_URL ?? ''])
    if (fault) return requestInvalid(c, [{ field: 'subscription.endpoint', message: fault }])
    const row = { profileId, endpointHash: await sha256(endpoint), endpoint, p256dh: keys.p256dh, auth: keys.auth }
    await putPushSubscription(c.env.DB, { ...row, publicKey, madeAt: Date.now() })
    return c.json({ taken: true }, 202)
  })
