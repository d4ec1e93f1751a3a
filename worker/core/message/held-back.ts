/** @module Does a person's cap, or what is left of their attention, hold a message back? */
import { type Asked, FIFTHS_OF_INTERRUPTION } from '../asked.ts'
import { attentionSpent } from '../decide/attention-left.ts'
import { nextFreeAt } from './cap.ts'
import type { SendOutcome, StartFacts } from './ledger-door.ts'

/** How keys of messages begin (asked.ts). */
const MESSAGE = 'message '

/**
 * Until when it waits, and for what; null: it may go. `sentAts`: of the person's messages that were not transactional,
 * ms UTC, in any order; those among `attention.asked` are the same and count once.
 */
export function heldBack(
  { cap, attention }: Pick<StartFacts, 'cap' | 'attention'>,
  sentAts: readonly number[],
  now: number,
): Extract<SendOutcome, { kind: 'wait' }> | null {
  const freeAt = cap === null ? now : nextFreeAt(cap, sentAts, now)
  const calmAt = (attention && calmAgainAt(attention, sentAts, now)) ?? now
  if (freeAt === null || (freeAt > now && freeAt >= calmAt))
    return { kind: 'wait', state: 'capped', why: 'cap', untilAt: freeAt }
  return calmAt > now ? { kind: 'wait', state: 'capped', why: 'attention', untilAt: calmAt } : null
}

/** When there is attention enough for one message more, ms UTC; null: now. */
function calmAgainAt(
  { asked, ...budget }: NonNullable<StartFacts['attention']>,
  sentAts: readonly number[],
  now: number,
): number | null {
  const overlays = asked.filter(({ key }) => !key.startsWith(MESSAGE))
  const messages: Asked[] = sentAts.map((at, n) => ({ key: MESSAGE + n, at, fifths: FIFTHS_OF_INTERRUPTION }))
  const next = { key: `${MESSAGE}next`, fifths: FIFTHS_OF_INTERRUPTION }
  return attentionSpent([...overlays, ...messages], next, budget, now)?.untilAt ?? null
}
