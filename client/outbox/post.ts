/** @module One POST to the Worker, within what a browser grants a page that goes away. */
import { MAX_IN_FLIGHT_BYTES, REQUEST_TIMEOUT_MS } from '../limits.ts'
import { fetch, inTime } from '../natives.ts'
import { settings } from '../settings.ts'
import { bytesOf } from '../stringify.ts'
import { type Outcome, outcome } from './outcome.ts'

/** Did anybody ever answer on this page? Where nobody did, our address may be forbidden. */
export let isHeard = false
let bytesInFlight = 0

/** Where visits go. */
export const visitUrl = () => `${settings.endpoint}/v1/visit`

/** True where a request can still be made to outlive the page. */
export const mayOutlive = (body: string) => bytesInFlight + bytesOf(body) <= MAX_IN_FLIGHT_BYTES

/**
 * Sends a visit with `sent` events as text/plain, which needs no preflight, and outlives the page if it can. Never
 * rejects. `isRetry` gives up the quota for that: a refused one and a dead network look the same.
 */
export async function post(body: string, sent: number, isRetry: boolean): Promise<Outcome> {
  const keepalive = !isRetry && mayOutlive(body)
  const bytes = keepalive ? bytesOf(body) : 0
  bytesInFlight += bytes
  try {
    const signal = AbortSignal.timeout?.(REQUEST_TIMEOUT_MS)
    // A wrapped `fetch` may know nothing of the signal.
    return await inTime(REQUEST_TIMEOUT_MS, async () => {
      const reply = await fetch(visitUrl(), { method: 'POST', body, keepalive, signal, credentials: 'omit' })
      const text = await reply.text()
      isHeard = true
      return outcome(reply, text, sent)
    })
  } catch {
    // The network, a policy of the page, a captive portal's HTML, or a host that broke `fetch`.
    return 'unheard'
  } finally {
    bytesInFlight -= bytes
  }
}
