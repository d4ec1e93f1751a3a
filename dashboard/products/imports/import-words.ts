/** @module How an import goes or ended, in words. */
import type { ImportFailure, ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import { counted, plain } from '../../sentence/counted.ts'
import { duration } from '../../sentence/duration.ts'
import { joinedByAnd } from '../../sentence/joined.ts'

export const FAILURES: Readonly<Record<ImportFailure, string>> = {
  unreachable: 'It could not be reached',
  refused: 'The server refused to give it',
  too_large: 'It is too large',
  unknown_format: 'It is no catalogue that Vitrine can read',
  broken: 'It is broken',
  no_products: 'There is no product in it',
  most_missing: 'Most of your products are missing in it',
  interrupted: 'It was interrupted',
}

/** What to do, where the detail only says what happened; null: it says that, too. */
const ADVICE: Readonly<Record<ImportFailure, string | null>> = {
  unreachable: 'It is tried again by itself; if it stays so, open the address in a browser.',
  refused: 'Mend the address, or the name and password in it.',
  too_large: null,
  unknown_format: null,
  broken: 'Export it again.',
  no_products: null,
  most_missing: null,
  interrupted: null,
}

/** What happened, that nothing was changed, and what to do; stands behind the words of its code. */
export function failureWords({ code, detail }: NonNullable<ImportSummary['failure']>): string {
  const unchanged = detail.includes('Nothing was changed') ? null : 'Nothing was changed.'
  return [detail, unchanged, ADVICE[code]].filter((part) => part !== null).join(' ')
}

/** Is it still under way? */
export const isGoing = ({ state }: Pick<ImportSummary, 'state'>): boolean => state === 'reading' || state === 'applying'

/** Counts of what came of it, those that tell something: `12 new, 3 changed and 297 as before`. */
export function outcomeWords({ products, added, changed, unchanged, removed }: ImportSummary): string {
  const parts = [
    added > 0 ? `${plain(added)} new` : null,
    changed > 0 ? `${plain(changed)} changed` : null,
    unchanged > 0 ? `${plain(unchanged)} as before` : null,
    removed > 0 ? `${plain(removed)} taken off` : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return 'Nothing had changed since the time before'
  return products === 0 ? joinedByAnd(parts) : `${counted(products, 'product')}: ${joinedByAnd(parts)}`
}

/** Above the counts: `312 products, read and stored in 40 s`. */
export function endedWords(summary: ImportSummary): string {
  const { products, beganAt, endedAt } = summary
  if (products === 0 || endedAt === null) return outcomeWords(summary)
  return `${counted(products, 'product')}, read and stored in ${duration(Math.max(1000, endedAt - beganAt))}`
}

/** In a few words, for lists. */
export function stateWords(summary: ImportSummary): string {
  const { state, failure, products } = summary
  switch (state) {
    case 'reading':
      return products === 0 ? 'Being read' : `Being read, ${counted(products, 'product')} so far`
    case 'applying':
      return 'Being stored'
    case 'done':
      return outcomeWords(summary)
    case 'failed':
      return failure === null ? 'Failed' : FAILURES[failure.code]
  }
}

/** How far it is, from 0 to 1; null: not known. */
export function importShare({
  state,
  bytes,
  ofBytes,
  products,
  added,
  changed,
  unchanged,
}: ImportSummary): number | null {
  if (state === 'reading') return ofBytes ? Math.min(1, bytes / ofBytes) : null
  return products > 0 ? Math.min(1, (added + changed + unchanged) / products) : null
}
