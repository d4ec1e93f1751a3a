/** @module How good recommendations are, a plain sentence a measure. */
import type { GradeSum } from './grade-sums.ts'

const SEEN = 'when products already seen are not counted'

const ofHundred = (rate: number): string => String(Math.round(rate * 100))

/** `.34` of 1. */
const hundredths = (value: number): string => value.toFixed(2)

/** HR@20: `Of 100 next clicks, 62 were among the 20 products we would have shown; 41 when …`. Null: none was graded. */
export function hitWords({ kept, removed }: GradeSum): string | null {
  if (kept === null)
    return (
      removed &&
      `Of 100 next clicks on products not seen before, ${ofHundred(removed.hitRate)} were among the 20 products we would have shown.`
    )
  const first = `Of 100 next clicks, ${ofHundred(kept.hitRate)} were among the 20 products we would have shown`
  return removed === null ? `${first}.` : `${first}; ${ofHundred(removed.hitRate)} ${SEEN}.`
}

/** MRR@20: how near the top. */
export function rankWords({ kept, removed }: GradeSum): string | null {
  const shown = kept ?? removed
  if (shown === null) return null
  const first = `How near the top they stood: ${hundredths(shown.reciprocalRank)} points a click`
  const both = kept === null || removed === null ? first : `${first}; ${hundredths(removed.reciprocalRank)} ${SEEN}`
  return `${both}. The first place is worth 1, the second 1/2, the third 1/3 and so on; none 0.`
}
