/** @module What hinders a draft from being published. */
import { type Campaign, CampaignSchema } from '../../../contract/campaign.ts'
import { parse } from '../../../contract/parse.ts'
import type { Draft } from './draft.ts'
import { fieldSentence } from './field-sentence.ts'

export interface Checked {
  /** The campaign as it would be published; null: something is wrong with it. */
  campaign: Campaign | null
  /** A sentence by field; of several about one field the first. */
  errors: ReadonlyMap<string, string>
}

/** Holds the draft against the contract, as the Worker does when it is published. */
export function checked(draft: Draft): Checked {
  const parsed = parse(CampaignSchema, { ...draft, status: 'live' })
  if (parsed.ok) return { campaign: parsed.value, errors: new Map() }
  return { campaign: null, errors: notesByField(parsed.errors) }
}

export function notesByField(notes: readonly { field: string; message: string }[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const { field, message } of notes) {
    const way = shownAt(field)
    if (!map.has(way)) map.set(way, fieldSentence(message))
  }
  return map
}

/** What is wrong with one line of a list is said at the list, which is one field. */
const shownAt = (field: string): string =>
  field
    .replace(/^((?:pages|schedule|audience)(?:\.\w+)+|.*\.choices)\[\d+\].*$/, '$1')
    .replace(/^(audience\.where).+$/, '$1')
