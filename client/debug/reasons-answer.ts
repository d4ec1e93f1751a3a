/** @module The answer of the Worker to a page that is debugged. */

import type { DebugAnswer, DebugVisitInput } from '../../contract/debug.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { REQUEST_TIMEOUT_MS } from '../limits.ts'
import { core } from './core.ts'

export const PURPOSES: readonly Purpose[] = ['measure', 'personalise', 'message']

/**
 * Sends what happened, to be checked and kept nowhere, and asks what may be shown; with an owner's key also why not.
 * A status where the Worker refuses, null where it cannot be reached or answers with something else.
 */
export async function askWhy(key: string, events: readonly object[]): Promise<DebugAnswer | number | null> {
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
    const reply = await fetch(`${core.settings.endpoint}/v1/debug`, request)
    if (!reply.ok) return reply.status
    const answer: DebugAnswer = core.parse(await reply.text())
    return Array.isArray(answer.offered) ? answer : null
  } catch {
    return null
  }
}
