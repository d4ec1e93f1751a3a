/** @module The secrets by which a shop system signs its webhooks. */
import * as v from 'valibot'

/** Shop systems whose order webhooks are understood. */
export const WEBHOOK_PLATFORMS = ['shopify', 'woocommerce'] as const

export type WebhookPlatform = (typeof WEBHOOK_PLATFORMS)[number]

/**
 * Who signs to us: shop systems their webhooks, `identify` the shop its tokens that say who is at a browser, providers of
 * mail what became of mails, and the help desk its questions.
 */
export const SIGNERS = [...WEBHOOK_PLATFORMS, 'identify', 'resend', 'postmark', 'help-desk'] as const

export type Signer = (typeof SIGNERS)[number]

/** Body of PUT /v1/webhook-secrets/:platform. Text without spaces, as the shop systems show and take it. */
export const WebhookSecretSchema = v.object({
  secret: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,256}$/, 'is not 16 to 256 characters of ASCII without spaces')),
})
