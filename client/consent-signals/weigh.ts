/** @module What a visitor permits, after all that was said on a page. Pure. */
import type { Purpose } from '../../contract/purpose.ts'
import type { Chooser, Source, Verdict, Word } from '../consent-word.ts'
import { afterCommand, type ConsentTypes, consentModeSays } from './consent-mode.ts'
import { decider, hear, NOTHING_HEARD } from './hear.ts'

const ALL: readonly Purpose[] = ['measure', 'personalise', 'message']
const CHOOSERS: readonly (Source | undefined)[] = ['call', 'tcf', 'platform', 'consent_mode'] satisfies Chooser[]

/** Weighs all words of a page, in their order. A purpose of which nothing is left that counts is `unknown`. */
export function weigh(words: readonly Word[]): Verdict {
  const heard = { measure: NOTHING_HEARD, personalise: NOTHING_HEARD, message: NOTHING_HEARD }
  const wordings: Partial<Record<Source, string | undefined>> = {}
  for (const [source, says] of plain(words)) {
    wordings[source] = says.wording ?? wordings[source]
    for (const purpose of ALL) if (purpose in says) heard[purpose] = hear(heard[purpose], source, says[purpose])
  }
  const source = ALL.map((purpose) => decider(heard[purpose])).find((each) => CHOOSERS.includes(each)) as Chooser
  const verdict: Verdict = { source, wording: wordings[source] }
  for (const purpose of ALL) verdict[purpose] = heard[purpose].counts[decider(heard[purpose])!] ?? 'unknown'
  return verdict
}

/** The words with the commands of Consent Mode put into ours. That our part was on its way says nothing any more. */
function plain(words: readonly Word[]): Word[] {
  let types: ConsentTypes = {}
  return words.flatMap(([source, says]): Word[] => {
    if (source === 'loading') return []
    if (!says.entry) return [[source, says]]
    const { 1: kind, 2: given } = says.entry as { 1: unknown; 2: ConsentTypes | null }
    const isUpdate = kind === 'update'
    if (typeof given !== 'object' || !given || (!isUpdate && kind !== 'default')) return []
    types = afterCommand(types, isUpdate, given)
    return [[isUpdate ? 'consent_mode' : 'consent_default', consentModeSays(types, isUpdate, given)]]
  })
}
