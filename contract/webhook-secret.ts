/** @module The secrets by which a shop system signs its webhooks. */
import * as v from 'valibot'

/** Shop systems whose order webhooks are understood. */
export const WEBHOOK_PLATFORMS = ['shopify', 'woocommerce'] as const

export type WebhookPlatform = (typeof WEBHOOK_PLATFORMS)[number]

/** Body of PUT /v1/webhook-secrets/:platform. Text without spaces, as the shop systems show and take it. */
export const WebhookSecretSchema = v.object({
  secret: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,256}$/, 'is not 16 to 256 characters of ASCII without spaces')),
})
