/** @module Hands over a token in which the shop signed who is at this browser. */
import { randomUuid } from '../uuid.ts'
import { core } from './core.ts'
import { printOf } from './print-of.ts'

/** The same customer is told again after so long, ms: a token that never arrived. Our policy. */
const AGAIN_MS = 86_400_000

/**
 * Tells the Worker, once a day and customer. Another customer than before is another visitor: nothing of the one before
 * is sent, kept or shown under the new one's name, and what waits unsent is counted as dropped.
 */
export async function prove(token: string): Promise<void> {
  if (!core.may('measure') || core.settings.debug) return
  const as = printOf(subjectOf(token))
  const { proven: before, waiting } = await core.transact(({ proven }, events) => ({ proven, waiting: events.size }))
  if (before?.as === as && core.now() - before.at < AGAIN_MS) return
  if (before && before.as !== as) await becomeAnother(waiting)
  await core.transact((state) => {
    state.proven = { as, at: core.now() }
  })
  const visitor = core.visitor()
  if (!visitor) return
  const consent = (['measure', 'personalise', 'message'] as const).filter(core.may)
  const body = core.stringify({ visitor, consent, token })
  const url = `${core.settings.endpoint}/v1/identify`
  // Not as a method: it belongs to the window.
  const { fetch } = core
  const reply = await fetch(url, { method: 'POST', body, credentials: 'omit' }).catch(() => null)
  // Told again with the next page.
  if (!reply?.ok)
    await core.transact((state) => {
      if (state.proven) state.proven = { as, at: 0 }
    })
}

/** Forgets who was here; what was shown to this device, and what the Worker asked for, stays as it was. */
async function becomeAnother(waiting: number): Promise<void> {
  const { quietUntil, pausedUntil, dropped } = await core.transact((state) => ({ ...state }))
  await core.forget()
  await core.transact((state) => {
    Object.assign(state, { quietUntil, pausedUntil, visitor: randomUuid(randomByte) })
    state.dropped = { ...dropped, other_person: (dropped.other_person ?? 0) + waiting }
  })
}

/** Not `crypto.randomUUID`, which only pages over https have. */
const randomByte = () => crypto.getRandomValues(new Uint8Array(1))[0]!

/** The customer that the token names, without checking it: only to see whether it is another one than before. */
function subjectOf(token: string): string {
  try {
    const [, claims = ''] = token.split('.')
    return String((core.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))) as { sub?: unknown }).sub)
  } catch {
    return token
  }
}
