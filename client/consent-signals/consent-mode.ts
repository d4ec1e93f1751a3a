/** @module Google's Consent Mode v2: what its commands in the data layer mean for our purposes. */
import type { Purpose } from '../../contract/purpose.ts'
import type { Verdict } from '../consent-word.ts'

/** What must not be denied for each purpose. The other types (advertising cookies, functionality, security) are not ours. */
const TYPES: Record<Purpose, readonly string[]> = {
  measure: ['analytics_storage'],
  personalise: ['personalization_storage', 'ad_personalization'],
  message: ['ad_user_data'],
}

/** `granted` or `denied` by consent type, after all commands of a page so far. */
export type ConsentTypes = Readonly<Record<string, unknown>>

/**
 * The types after one more command. Of a default only what it denies counts: a default that grants says what holds
 * until somebody is asked, and that is our own setting `consentMode`. It counts for all regions that it names, since a
 * page does not know where its visitor is.
 */
export function afterCommand(types: ConsentTypes, isUpdate: boolean, given: ConsentTypes): ConsentTypes {
  if (isUpdate) return { ...types, ...given }
  const denied = Object.entries(given).filter(([, state]) => state === 'denied')
  return { ...Object.fromEntries(denied), ...types }
}

/** What that command says of the purposes it touches. An update is a choice; who is denied by default is still to be asked. */
export function consentModeSays(types: ConsentTypes, isUpdate: boolean, given: ConsentTypes): Verdict {
  const says: Verdict = {}
  for (const [purpose, needed] of Object.entries(TYPES) as [Purpose, string[]][]) {
    const states = needed.map((type) => types[type])
    if (!needed.some((type) => given[type] && types[type])) continue
    if (states.includes('denied')) says[purpose] = isUpdate ? 'denied' : 'unknown'
    else if (isUpdate && states.includes('granted')) says[purpose] = 'granted'
  }
  return says
}
