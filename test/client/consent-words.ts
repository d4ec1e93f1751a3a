/** @module Words about consent, as the tests of the machine say them. */
import type { Source, State, Word } from '../../client/consent-word.ts'

/** One source says the same of every purpose; `-` takes its word back. */
export const all = (source: Source, state: State | '-'): Word => {
  const word = state === '-' ? undefined : state
  return [source, { measure: word, personalise: word, message: word }]
}

/** `gtag('consent', kind, given)`, as it lies in the data layer. */
export const gtag = (kind: string, given: unknown): Word => [
  'consent_mode',
  { entry: { 0: 'consent', 1: kind, 2: given } },
]

const EVERY = ['analytics_storage', 'ad_storage', 'ad_user_data', 'ad_personalization', 'personalization_storage']
/** All of these types in one state. */
export const types = (state: string) => Object.fromEntries(EVERY.map((type) => [type, state]))
