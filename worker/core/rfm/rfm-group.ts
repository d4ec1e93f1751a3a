/** @module The eleven named groups of customers, one for each of the 125 scores. */
import type { Rfm } from './rfm.ts'

/** From the best to the worst, roughly. */
const LETTERS = {
  C: 'champions',
  L: 'loyal',
  P: 'potential_loyalist',
  N: 'new',
  p: 'promising',
  A: 'needs_attention',
  s: 'about_to_sleep',
  R: 'at_risk',
  X: 'cannot_lose',
  h: 'hibernating',
  o: 'lost',
} as const

/** One of the eleven. */
export type RfmGroup = (typeof LETTERS)[keyof typeof LETTERS]

/** In the same order. */
export const RFM_GROUPS: readonly RfmGroup[] = Object.values(LETTERS)

/**
 * A row for each r, a word for each f of 1 to 5, a letter for each m of 1 to 5.
 *
 * Source: the ranges of r and of the mean of f and m that Putler publishes (putler.com/rfm-analysis): champions 4–5 and
 * 4–5, loyal 2–5 and 3–5, potential loyalist 3–5 and 1–3, new 4–5 and 0–1, promising 3–4 and 0–1, needs attention 2–3
 * and 2–3, about to sleep 2–3 and 0–2, at risk 0–2 and 2–5, cannot lose 0–1 and 4–5, hibernating 1–2 and 1–2, lost 0–2
 * and 0–2. They overlap; which of them a score gets where it has a choice is our policy. Beyond them goes only this:
 * who has the fewest orders and came lately is new or promising whatever was spent, for one order makes nobody loyal.
 */
const TABLE = {
  //   f: 1     2       3       4       5
  5: ['NNNNN', 'PPPPL', 'PPPLC', 'PLLCC', 'LLCCC'],
  4: ['ppppp', 'PPPPL', 'PPPLC', 'PLLCC', 'LLCCC'],
  3: ['sssAA', 'ssAAL', 'sAALL', 'ALLLL', 'LLLLL'],
  2: ['hhhRR', 'hhRRR', 'hRRRR', 'RRRRR', 'RRRRR'],
  1: ['oohRR', 'ohRRR', 'hRRRX', 'RRRXX', 'RRXXX'],
} as const

/** The group of a customer's scores. */
export function rfmGroup({ r, f, m }: Rfm): RfmGroup {
  return LETTERS[TABLE[r][f - 1]![m - 1] as keyof typeof LETTERS]
}
