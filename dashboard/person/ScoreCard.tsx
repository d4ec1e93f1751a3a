/** @module The lead score with every reason in words. */
import type { LeadScore, ScoreReason } from '../../contract/lead-score.ts'
import { Card } from '../part/Card.tsx'
import { GradeChip } from '../part/GradeChip.tsx'
import { scoreReason } from '../sentence/score-reason.ts'

/** `most`: the points of the largest reason, which fills its bar. */
function Reason({ reason, most }: { reason: ScoreReason; most: number }) {
  const { what, points, capped } = scoreReason(reason)
  const width = most > 0 ? Math.max(2, (Math.max(0, reason.points) / most) * 100) : 0
  return (
    <li>
      <span class="reason-what">{what}</span>
      <span class="reason-points">{points}</span>
      <span class="reason-bar" aria-hidden="true">
        <span style={{ width: `${width}%` }} />
      </span>
      {capped !== null && <span class="reason-capped">{capped}</span>}
    </li>
  )
}

export function ScoreCard({ score }: { score: LeadScore }) {
  const most = Math.max(0, ...score.reasons.map((reason) => reason.points))
  return (
    <Card title="Lead score" aside={<GradeChip grade={score.grade} />}>
      <p class="score">
        <span class="score-number">{Math.round(score.score)}</span>
        <span class="score-of">of 100</span>
      </p>
      <meter class="unseen" min={0} max={100} value={score.score} aria-label="Lead score" />
      <div class={`score-bar score-${score.grade}`} aria-hidden="true">
        <span style={{ width: `${score.score}%` }} />
      </div>
      {score.reasons.length === 0 ? (
        <p class="card-note">Nothing has been done yet that counts.</p>
      ) : (
        <>
          <ul class="reasons">
            {score.reasons.map((reason) => (
              <Reason key={reason.kind} reason={reason} most={most} />
            ))}
          </ul>
          <p class="card-note">
            Points fade with time. They are not percent: the more there are, the less each adds to the score.
          </p>
        </>
      )}
    </Card>
  )
}
