/** @module The audience in a sentence, and how many people it is now. */
import { useMemo } from 'preact/hooks'
import { AudienceSchema } from '../../../contract/campaign/audience.ts'
import { parse } from '../../../contract/parse.ts'
import type { SegmentList } from '../../../contract/segment.ts'
import { Card } from '../../part/Card.tsx'
import { useShop } from '../../part/use-shop.ts'
import { CountNow } from '../../segments/CountNow.tsx'
import { countTrouble } from '../../segments/save-errors.ts'
import { useLiveCount } from '../../segments/use-live-count.ts'
import { questionOf } from '../../segments/use-segment-counts.ts'
import { audienceWords } from '../../sentence/audience-words.ts'
import { capital } from '../../sentence/capital.ts'
import { joinedByAnd } from '../../sentence/joined.ts'
import { audienceCondition } from '../draft/audience-condition.ts'
import { useEditing } from '../field/editing.ts'

export function AudienceCard({ segments }: { segments: SegmentList['segments'] }) {
  const { draft } = useEditing()
  const { currency } = useShop()
  const parsed = parse(AudienceSchema, draft.audience ?? {})
  const audience = parsed.ok ? parsed.value : {}
  const asked = JSON.stringify(audience)
  const { condition, notCounted } = useMemo(() => {
    const conditions = new Map(segments.map((segment) => [segment.segmentId, segment.condition]))
    return audienceCondition(audience, { currency, segments: conditions })
  }, [asked, segments])
  const question = questionOf({ condition, agreed: false })
  const live = useLiveCount(question)
  const isCounting = live?.question !== question
  const segmentNames = Object.fromEntries(segments.map(({ segmentId, name }) => [segmentId, name]))
  return (
    <Card title="In it now" class="edit-count">
      <p class={isCounting ? 'segment-big segment-old' : 'segment-big'}>
        <span role="status">
          {live?.answer.ok && <CountNow count={live.answer.value} />}
          {live && !live.answer.ok && <span class="segment-trouble">{countTrouble(live.answer.trouble)}</span>}
        </span>
        {isCounting && <span class="segment-counting"> counting …</span>}
      </p>
      <p>
        {parsed.ok
          ? `${capital(audienceWords(audience, { currency, segmentNames }))}.`
          : 'Something below is not finished.'}
      </p>
      <p class="card-note">
        Of the people Vitrine knows, as they were at their last visit.
        {notCounted.length > 0 && ` Not counted is ${joinedByAnd(notCounted)}: only the visit itself can tell.`}
      </p>
    </Card>
  )
}
