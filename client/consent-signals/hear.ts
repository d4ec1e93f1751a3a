/** @module The machine of one purpose: three states, fed with the words of all sources in their order. */
import type { Source, State } from '../consent-word.ts'

/** The weightiest first. */
const RANK: readonly Source[] = ['call', 'tcf', 'platform', 'consent_mode', 'consent_default', 'kept', 'mode']

/** By source; undefined where it has nothing to say. */
type Words = Partial<Record<Source, State | undefined>>

/** What was heard of one purpose: the last word of each source, and those words that still count. */
export interface Heard {
  said: Words
  counts: Words
}

export const NOTHING_HEARD: Heard = { said: {}, counts: {} }

/**
 * Hears one word. A call, news from another tab, and a source that granted and now denies are later than all that was
 * said before: from then on only they count. Who merely says the same again is not heard, except for a call: a banner
 * may repeat an old grant in a tab that slept while the visitor withdrew it in another.
 */
export function hear(heard: Heard, source: Source, state: State | undefined): Heard {
  const { said, counts } = heard
  const isFinal = source === 'call' || source === 'kept'
  if (!isFinal && source in said && said[source] === state) return heard
  const isTurn = isFinal || (said[source] === 'granted' && state === 'denied')
  const word = { [source]: state }
  return { said: { ...said, ...word }, counts: { ...(isTurn ? {} : counts), ...word } }
}

/** Whose word decides: the weightiest that counts. Undefined where none is left. */
export const decider = ({ counts }: Heard): Source | undefined => RANK.find((source) => counts[source])
