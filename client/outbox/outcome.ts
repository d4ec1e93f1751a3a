/** @module What an answer of the Worker means for the events that were sent. */
import type { VisitAnswer } from '../../contract/visit.ts'
import { MOST_ASKED_MS } from '../limits.ts'
import { parse } from '../stringify.ts'

/**
 * An answer: all sent events may be deleted. A number: the server cannot now; so many ms it asked us to wait, or 0.
 * `unheard`: that was not our Worker. `refused`: the body as it is will never pass; a smaller one may. `stop`: nothing
 * more from this page.
 */
export type Outcome = VisitAnswer | number | 'unheard' | 'refused' | 'stop'

/**
 * Judges a reply to `sent` events. Only our own JSON that accounts for every event is an answer; the 200 of a captive
 * portal is not, and is tried again: what is no JSON at all throws, as a dead network does.
 */
export function outcome({ status, headers }: Response, text: string, sent: number): Outcome {
  if (status < 300) {
    const answer: VisitAnswer = parse(text)
    return answer.accepted + answer.rejected.length === sent ? answer : 'unheard'
  }
  if (status > 499 || status === 408 || status === 429)
    return Math.min(+headers.get('Retry-After')! * 1_000 || 0, MOST_ASKED_MS)
  return /400|413|422/.test(`${status}`) ? 'refused' : 'stop'
}
