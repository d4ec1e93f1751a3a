/** @module Web push: one message to one browser, encrypted for it (RFC 8291) and signed with the shop's key (RFC 8292). */
import { buildPushPayload } from '@block65/webcrypto-web-push'
import type { Delivery, OutgoingPush } from '../core/message/delivery.ts'
import { addressFault, type OwnOrigins } from './feed-address.ts'
import { firstBytes } from './first-bytes.ts'
import { retryAfterMs } from './mail/retry-after.ts'

/** A browser that may be pushed to, as it told us. */
export interface PushTarget {
  endpoint: string
  p256dh: string
  auth: string
}

/** The shop's key pair, base64url, and whom a push service may write to (`mailto:` or https). */
export interface VapidKey {
  publicKey: string
  privateKey: string
  subject: string
}

/** `gone`: the browser does not exist any more, forget it. `key`: the push service does not believe our key: look at VAPID. */
export type PushOutcome = Delivery | { kind: 'gone' } | { kind: 'key'; detail: string }

/** For the whole call, ms, and of the answer. Source: safety rule 33. */
const PATIENCE_MS = 15_000
const MOST_BYTES = 4096
/** Waits where the push service names none, ms. Our policy. */
const WAIT_MS = 60_000

/**
 * Never throws. What is shown goes as JSON that the shop's service worker reads (client/push-worker/index.ts). `own`: where this
 * Worker answers; an endpoint is any https of a public host (safety rule 33).
 */
export async function sendPush(
  target: PushTarget,
  push: OutgoingPush,
  { key, own }: { key: VapidKey; own: OwnOrigins },
): Promise<PushOutcome> {
  const fault = URL.canParse(target.endpoint) ? addressFault(new URL(target.endpoint), own) : 'It is no address.'
  if (fault) return { kind: 'gone' }
  let sealed: Awaited<ReturnType<typeof seal>>
  try {
    sealed = await seal(target, push, key)
  } catch (error) {
    return {
      kind: 'refused',
      detail: `It could not be encrypted: ${wordsOf(error)}`.slice(0, 300),
      isAddressBad: false,
    }
  }
  const stop = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(target.endpoint, { ...sealed, redirect: 'manual', signal: stop })
    return outcomeOf(response, await firstBytes(response.body, MOST_BYTES).catch(() => ''))
  } catch (error) {
    const detail = stop.aborted ? 'The push service gave no answer in time.' : wordsOf(error)
    return { kind: 'unknown', detail: detail.slice(0, 300) }
  }
}

function seal({ endpoint, p256dh, auth }: PushTarget, push: OutgoingPush, key: VapidKey) {
  const { sendId, title, body, url, imageUrl, ttlSeconds } = push
  return buildPushPayload(
    { data: { vitrine: sendId, title, body, url, image: imageUrl }, options: { ttl: ttlSeconds, urgency: 'normal' } },
    { endpoint, expirationTime: null, keys: { p256dh, auth } },
    key,
  )
}

/** By RFC 8030 and what push services say of themselves. One that was taken in spite of a 5xx is replaced by the next (its tag). */
function outcomeOf({ status, headers }: Response, text: string): PushOutcome {
  const detail = `${status} ${text}`.trim().slice(0, 300)
  if (status >= 200 && status < 300) return { kind: 'sent', providerId: headers.get('location') }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status === 401 || status === 403) return { kind: 'key', detail }
  if (status === 429 || status >= 500)
    return { kind: 'later', detail, waitMs: retryAfterMs(headers.get('retry-after'), Date.now()) ?? WAIT_MS }
  return { kind: 'refused', detail, isAddressBad: false }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
