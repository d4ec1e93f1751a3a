/** @module What came of looking up the numbers that browsers showed. */
import type { ProductProofs } from '../../contract/proofs.ts'
import { counted, plain } from './counted.ts'

/** Whole sentences, of the last 30 days. */
export function proofCheckSentence({
  shown,
  unproven,
  unchecked,
}: Pick<ProductProofs, 'shown' | 'unproven' | 'unchecked'>): string {
  if (shown === 0) return 'No number about this product was shown in the last 30 days.'
  const late = unchecked === 0 ? '' : ` ${plain(unchecked)} came too late to be looked up.`
  const numbers = counted(shown, 'number')
  if (unproven === 0) return `${numbers} shown in the last 30 days, and each of them had been told.${late}`
  return `${plain(unproven)} of ${numbers} shown in the last 30 days ${unproven === 1 ? 'was' : 'were'} never told. Some browser made it up, or was wrong.${late}`
}
