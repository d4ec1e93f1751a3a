/** @module What a visitor permits, in words. */
import type { Purpose } from '../../contract/purpose.ts'
import { joinedByAnd } from './joined.ts'

const WORDS: Record<Purpose, string> = {
  measure: 'being measured',
  personalise: 'personal overlays',
  message: 'messages',
}

const known = (purpose: string): purpose is Purpose => Object.hasOwn(WORDS, purpose)

/** `being measured and personal overlays`, or `nothing`. */
export function consentWords(consent: readonly string[]): string {
  if (consent.length === 0) return 'nothing'
  return joinedByAnd(consent.map((purpose) => (known(purpose) ? WORDS[purpose] : purpose)))
}
