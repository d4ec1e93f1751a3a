/** @module The facts at the head of a person's screen. */
import type { Person } from '../../contract/admin.ts'
import { capital } from '../sentence/capital.ts'
import { consentWords } from '../sentence/consent-words.ts'
import { counted } from '../sentence/counted.ts'
import { LANGUAGE } from '../sentence/language.ts'
import { traitFacts } from './trait-facts.ts'

export interface Fact {
  label: string
  value: string
}

/** A code the browser has no name for stays a code. */
function named(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(LANGUAGE, { type }).of(code) ?? code
  } catch {
    return code
  }
}

/** What is not known is left out. */
export function facts(person: Person): Fact[] {
  const found: Fact[] = [
    { label: 'Visits', value: `${counted(person.sessions, 'visit')}, ${counted(person.pageViews, 'page view')}` },
  ]
  if (person.device) found.push({ label: 'Device', value: capital(person.device) })
  if (person.language) found.push({ label: 'Language', value: named('language', person.language) })
  if (person.country) found.push({ label: 'Country', value: named('region', person.country) })
  if (person.source) found.push({ label: 'Source', value: person.source })
  found.push({ label: 'Permits', value: capital(consentWords(person.consent)) })
  return [...found, ...traitFacts(person.traits)]
}
