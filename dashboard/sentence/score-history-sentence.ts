/** @module The way of the lead score as a sentence, for who does not see the line. */
import type { ScoreDay } from '../../contract/lead-score.ts'

/** `Lead score of the last 30 days: between 0 and 78, 24 a week ago, 49 yesterday, 78 now.` Two days at least. */
export function scoreHistorySentence(history: readonly ScoreDay[]): string {
  const scores = history.map(({ score }) => score)
  const parts = [
    `between ${Math.min(...scores)} and ${Math.max(...scores)}`,
    ...(scores.length > 7 ? [`${scores.at(-8)} a week ago`] : []),
    `${scores.at(-2)} yesterday`,
    `${scores.at(-1)} now`,
  ]
  return `Lead score of the last ${scores.length} days: ${parts.join(', ')}.`
}
