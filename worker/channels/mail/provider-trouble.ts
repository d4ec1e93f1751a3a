/** @module What an answer that is no success means, as far as all providers of mail agree. */
import type { Delivery } from '../../core/message/delivery.ts'
import type { ProviderAnswer } from './mail-provider.ts'

/** Waits without a Retry-After, ms. Our policy: a moment for a limit, a quarter of an hour where the owner must act. */
export const WAIT_MS = { limit: 30_000, quota: 3_600_000, setup: 900_000 }

export const later = (detail: string, waitMs: number): Delivery => ({
  kind: 'later',
  detail: detail.slice(0, 300),
  waitMs: Math.max(waitMs, 1000),
})

export const unknown = (detail: string): Delivery => ({ kind: 'unknown', detail: detail.slice(0, 300) })

export const refused = (detail: string, isAddressBad = false): Delivery => ({
  kind: 'refused',
  detail: detail.slice(0, 300),
  isAddressBad,
})

/** Of Cloudflare, which asks for us: nobody was there to take it. Source: its list of 5xx errors. 522 and 524 leave it open. */
const NOT_REACHED = new Set([521, 523, 525, 526, 530])

/**
 * By the status alone. What the owner must mend (the key, the sender) is `later`: nothing is lost meanwhile. A failure of
 * the provider's own may come after it took the mail (safety case F06): `unknown`, but for a 503 that says when to come.
 */
export function troubleByStatus({ status, retryAfterMs }: ProviderAnswer, detail: string): Delivery {
  if (status === 429) return later(detail, retryAfterMs ?? WAIT_MS.limit)
  if (status === 503 && retryAfterMs !== null) return later(detail, retryAfterMs)
  if (NOT_REACHED.has(status)) return later(detail, WAIT_MS.limit)
  if (status === 408 || status === 425) return later(detail, WAIT_MS.limit)
  if (status >= 500 || status < 300) return unknown(detail)
  if (status === 400 || status === 413 || status === 422) return refused(detail)
  // Redirects, 401, 403, 404, 405 …: it was not taken, and no mail of this setup would be.
  return later(detail, WAIT_MS.setup)
}
