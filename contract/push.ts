/** @module POST and DELETE /v1/push/subscriptions: a browser may be pushed to, or no more. */
import * as v from 'valibot'
import { ConsentSchema } from './purpose.ts'

/** A point of P-256, uncompressed: 65 bytes of which the first is 4. */
const PointSchema = v.pipe(v.string(), v.regex(/^B[\w-]{86}=?$/, 'is not a key of 65 bytes in base64url'))

/** As `PushSubscription.toJSON()` of a browser says it. */
export const PushTargetSchema = v.object({
  endpoint: v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(2048)),
  keys: v.object({
    p256dh: PointSchema,
    auth: v.pipe(v.string(), v.regex(/^[\w-]{22}(==)?$/, 'is not 16 bytes in base64url')),
  }),
})

/** Without `message` among the purposes nothing is kept. `key`: the public key that it was made with. */
export const PushSubscriptionSchema = v.object({
  v: v.literal(1),
  visitor: v.pipe(v.string(), v.uuid()),
  consent: ConsentSchema,
  key: PointSchema,
  subscription: PushTargetSchema,
})

/** GET /v1/push/key. */
export interface PushKey {
  key: string
}
