/** @module What follows a try to tell an address something: it is done, tried again at its time, or given up. */
import type { WebhookAnswer, WebhookDelivery } from '../../../contract/webhook-out.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** Waits after the first try, the second …: ten tries in 75 h 35 min 5 s. Source: Standard Webhooks, retry schedule. */
const WAITS_MS = [
  5000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
]

/** Answers that are kept of one delivery. */
const MOST_ANSWERS = 10

/** `retryAfterMs` null: it did not say. */
export interface TriedAnswer extends WebhookAnswer {
  retryAfterMs: number | null
}

/** What is written of a delivery; `isGone`: the address wants no more of anything. */
export interface AfterTry {
  delivery: Pick<WebhookDelivery, 'state' | 'dueAt' | 'tries' | 'answers'>
  isGone: boolean
}

/**
 * Only 2xx is success: a redirect is not followed. 410 ends it for the whole address. An address that asks for patience
 * (429, 502, 503, 504 with Retry-After) is given it where it asks for more than the schedule. `now` in ms UTC.
 */
export function afterTry(
  { tries, answers }: Pick<WebhookDelivery, 'tries' | 'answers'>,
  { retryAfterMs, ...answer }: TriedAnswer,
  now: number,
): AfterTry {
  const done = { tries: tries + 1, answers: [...answers, answer].slice(-MOST_ANSWERS) }
  const status = answer.status ?? 0
  if (status >= 200 && status < 300) return { delivery: { ...done, state: 'delivered', dueAt: null }, isGone: false }
  const wait = WAITS_MS[tries]
  if (status === 410 || wait === undefined)
    return { delivery: { ...done, state: 'failed', dueAt: null }, isGone: status === 410 }
  const asked = [429, 502, 503, 504].includes(status) ? (retryAfterMs ?? 0) : 0
  return { delivery: { ...done, state: 'waiting', dueAt: now + Math.max(wait, asked) }, isGone: false }
}
