/** @module Tells an address of the owner something, signed by Standard Webhooks, under safety rule 33. */
import type { TriedAnswer } from '../core/webhook-out/after-try.ts'
import { addressFault, type OwnOrigins } from './feed-address.ts'
import { firstBytes } from './first-bytes.ts'
import { retryAfterMs } from './mail/retry-after.ts'
import { signedHeaders } from './standard-webhooks.ts'

/** For the whole call, ms, and of the answer. Source: safety rule 33, and Standard Webhooks: 15 to 30 s. */
const PATIENCE_MS = 15_000
const MOST_BYTES = 4096
/** Characters of the answer that are kept for the owner. */
const MOST_SAID = 300

/** `secrets`: two while one takes over from the other. `own`: where this Worker answers. */
export interface WebhookCall {
  deliveryId: string
  url: string
  body: string
  secrets: readonly string[]
  own: OwnOrigins
}

/** Never throws. `clock` in ms UTC. */
export async function deliverWebhook(
  call: WebhookCall,
  clock: () => number,
  patienceMs = PATIENCE_MS,
): Promise<TriedAnswer> {
  const at = clock()
  const answered = (status: number | null, said: string, retryAfterMs: number | null = null): TriedAnswer => ({
    ...{ at, status, ms: clock() - at, said: said.slice(0, MOST_SAID), retryAfterMs },
  })
  const fault = URL.canParse(call.url) ? addressFault(new URL(call.url), call.own) : 'It is no address.'
  if (fault) return answered(null, fault)
  const stop = AbortSignal.timeout(patienceMs)
  try {
    const headers = await signedHeaders({ id: call.deliveryId, at, body: call.body }, call.secrets)
    const response = await fetch(call.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Vitrine (webhook)', ...headers },
      body: call.body,
      redirect: 'manual',
      signal: stop,
    })
    const asked = retryAfterMs(response.headers.get('retry-after'), clock())
    // The status decides; an answer that breaks off after it changes nothing.
    const said = await firstBytes(response.body, MOST_BYTES).catch(() => '')
    return answered(response.status, said, asked)
  } catch (error) {
    if (stop.aborted) return answered(null, 'It did not answer in time.')
    return answered(null, error instanceof Error ? error.message : String(error))
  }
}
