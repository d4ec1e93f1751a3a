/** @module How the lead score went: a small line, and the same as a sentence. */
import type { ScoreDay } from '../../contract/lead-score.ts'
import { scoreHistorySentence } from '../sentence/score-history-sentence.ts'

/** The drawing's own units; it is stretched to the width of the card. */
const WIDTH = 300
const HEIGHT = 44
const TOP = 3

/** Nothing where there is no past to see: a line needs two days with a score. */
export function ScoreLine({ history }: { history: readonly ScoreDay[] }) {
  if (history.filter(({ score }) => score > 0).length < 2) return null
  const x = (index: number) => (index / (history.length - 1)) * WIDTH
  const y = (score: number) => TOP + (1 - score / 100) * (HEIGHT - TOP)
  const points = history.map(({ score }, index) => `${x(index).toFixed(1)},${y(score).toFixed(1)}`).join(' ')
  return (
    <figure class="score-line">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={scoreHistorySentence(history)}
      >
        <polygon points={`0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}`} />
        <polyline points={points} />
      </svg>
      <figcaption aria-hidden="true">
        <span>{history.length} days ago</span>
        <span>today</span>
      </figcaption>
    </figure>
  )
}
