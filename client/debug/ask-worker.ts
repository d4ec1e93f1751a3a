/** @module Asks the Worker about the page as it is, for who looks into it. Nothing of it is kept. */
import type { DebugVisitInput } from '../../contract/debug.ts'
import type { Purpose } from '../../contract/purpose.ts'
import type { Core } from '../core.ts'
import { REQUEST_TIMEOUT_MS } from '../limits.ts'

export const PURPOSES: readonly Purpose[] = ['measure', 'personalise', 'message']

/**
 * What the Worker answers at a path to a visit to this page with these events. A status where it refuses, null where it
 * cannot be reached, answers with something else, or the page is not read yet.
 */
export async function askWorker(
  core: Core,
  path: string,
  { key, events }: { key: string; events: readonly object[] },
): Promise<unknown> {
  const page = core.page()
  if (!page) return null
  const visit: DebugVisitInput = {
    v: 1,
    visitor: core.visitor(),
    sentAt: core.now(),
    consent: PURPOSES.filter(core.may),
    device: core.device(),
    page,
    cart: core.cart(),
    key: key || undefined,
    events: [...events],
  }
  try {
    const signal = AbortSignal.timeout?.(REQUEST_TIMEOUT_MS)
    const request = { method: 'POST', body: core.stringify(visit), credentials: 'omit', signal } as const
    // As a function of nobody: the browser's own refuses to be called on another object.
    const { fetch } = core
    const reply = await fetch(core.settings.endpoint + path, request)
    return reply.ok ? core.parse(await reply.text()) : reply.status
  } catch {
    return null
  }
}
