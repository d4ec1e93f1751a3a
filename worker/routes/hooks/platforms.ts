/** @module How each shop system signs and names its deliveries. A new one is a line here and a reader in worker/core/webhook. */
import type { WebhookPlatform } from '../../../contract/webhook-secret.ts'
import { shopifyDelivery } from '../../core/webhook/shopify-delivery.ts'
import type { Delivery, WebhookReading } from '../../core/webhook/webhook-reading.ts'
import { woocommerceOrder } from '../../core/webhook/woocommerce-order.ts'

/** Names of headers, and what reads the payload. */
interface Platform {
  signature: string
  topic: string
  /** `true` in it: only a test. */
  test?: string
  /** A body that the shop system sends unsigned, only to see whether the address answers. */
  ping?: RegExp
  read: (delivery: Delivery) => WebhookReading
}

/** Sources: shopify.dev, Webhooks, Delivery structure; WooCommerce, WC_Webhook. */
export const PLATFORMS: Record<WebhookPlatform, Platform> = {
  shopify: {
    signature: 'x-shopify-hmac-sha256',
    topic: 'x-shopify-topic',
    test: 'x-shopify-test',
    read: shopifyDelivery,
  },
  woocommerce: {
    signature: 'x-wc-webhook-signature',
    topic: 'x-wc-webhook-topic',
    ping: /^webhook_id=\d{1,20}$/,
    read: woocommerceOrder,
  },
}
