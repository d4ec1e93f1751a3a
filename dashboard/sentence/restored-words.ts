/** @module What is told after the database was set back to an earlier moment. */
import type { Restored } from '../../contract/restored.ts'
import { counted } from './counted.ts'
import { joinedByAnd } from './joined.ts'
import { dayAndClock } from './moment.ts'

/** When it was noticed, and where messages stand. */
export function restoredSentence({ foundAt, backTo, endedAt }: Restored, zone: string, now: number): string {
  const to = backTo === 0 ? 'to a moment that nobody knows' : `to about ${dayAndClock(backTo, zone, now)}`
  const then =
    endedAt === null
      ? 'Messages wait until what was known since then is written back.'
      : `Messages go again since ${dayAndClock(endedAt, zone, now)}.`
  return `The database was set back ${to}; that was noticed ${dayAndClock(foundAt, zone, now)}. ${then}`
}

/** What was written back so far. */
export function writtenBackSentence({ suppressed, noted, paused }: Restored): string {
  const parts = [
    counted(suppressed, 'address that must not be written to', 'addresses that must not be written to'),
    `what became of ${counted(noted, 'message')}`,
    counted(paused, 'paused scenario'),
  ]
  return `Written back: ${joinedByAnd(parts)}.`
}

export const LOST_SENTENCE =
  'Other visits, orders, sign-ups and settings of the time between are gone from the database: look at what you changed, and send orders again.'
