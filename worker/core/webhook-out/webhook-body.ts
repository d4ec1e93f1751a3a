/** @module The body of a webhook (Standard Webhooks): what, when, and the facts. */
import type { WebhookType } from '../../../contract/webhook-out.ts'

/** Source: Standard Webhooks, payloads are below 20 kB. */
const MOST_BYTES = 20_000
/** A letter takes at most three bytes of UTF-8 for each of its UTF-16 units. */
const MOST_UNITS = Math.floor(MOST_BYTES / 3)

/** `at`: ISO 8601. Facts that are too many are left out but for plain ones, and `isShortened` says so. */
export function webhookBody(type: WebhookType, at: string, data: Record<string, unknown>): string {
  const whole = JSON.stringify({ type, timestamp: at, data })
  if (whole.length <= MOST_UNITS) return whole
  const plain = Object.entries(data).filter(([, value]) => typeof value !== 'object' && String(value).length <= 200)
  return JSON.stringify({ type, timestamp: at, data: { ...Object.fromEntries(plain.slice(0, 20)), isShortened: true } })
}
