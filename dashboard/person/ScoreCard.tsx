/** @module The lead score with every reason in words, and how it went. */
import type { LeadScore, ScoreDay, ScoreReason } from '../../contract/lead-score.ts'
import { Card } from '../part/Card.tsx'
import { GradeChip } from '../part/GradeChip.tsx'
import { pointsWords, scoreReason } from '../sentence/score-reason.ts'
import { ScoreLine } from './ScoreLine.tsx'

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

/** The reasons of one part under their sum; nothing where there are none. */
function Part({ title, sum, reasons, most }: { title: string; sum: number; reasons: ScoreReason[]; most: number }) {
  if (reasons.length === 0) return null
  return (
    <>
      <h3 class="reasons-head">
        <span>{title}</span>
        <span>{pointsWords(sum)}</span>
      </h3>
      <ul class="reasons">
        {reasons.map((reason) => (
          <Reason key={reason.kind} reason={reason} most={most} />
        ))}
      </ul>
    </>
  )
}

export function ScoreCard({ score, history }: { score: LeadScore; history: readonly ScoreDay[] }) {
  const most = Math.max(0, ...score.reasons.map((reason) => reason.points))
  const of = (part: ScoreReason['part']) => score.reasons.filter((reason) => reason.part === part)
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
      <ScoreLine history={history} />
      {score.reasons.length === 0 ? (
        <p class="card-note">Nothing has been done yet that counts.</p>
      ) : (
        <>
          <Part title="By what they do" sum={score.engagement} reasons={of('engagement')} most={most} />
          <Part title="By who they are" sum={score.fit} reasons={of('fit')} most={most} />
          <p class="card-note">
            Points fade with time. They are not percent: the more there are, the less each adds to the score.
          </p>
        </>
      )}
    </Card>
  )
}
