/** @module A ready-made segment: whom it means, how many they are, and a copy to begin an own one from. */
import { useMemo } from 'preact/hooks'
import type { Segment } from '../../contract/segment.ts'
import { Card } from '../part/Card.tsx'
import { Icon } from '../part/Icon.tsx'
import { hrefOf } from '../route.ts'
import { conditionSentence } from '../sentence/condition-sentence.ts'
import { LateAdsCard } from './ads/late-ads-card.ts'
import { CountNow } from './CountNow.tsx'
import { ExampleMembers } from './ExampleMembers.tsx'
import { SegmentHead } from './SegmentHead.tsx'
import { questionOf, useSegmentCounts } from './use-segment-counts.ts'

export function ReadyMade({ segment }: { segment: Segment }) {
  const { segmentId, name, description, condition } = segment
  const counts = useSegmentCounts(useMemo(() => [segment], [segment]))
  return (
    <>
      <SegmentHead title={name} sub={description}>
        <a class="button button-main" href={hrefOf({ screen: 'new-segment', from: segmentId })}>
          <Icon name="copy" />
          Copy to change it
        </a>
      </SegmentHead>
      <div class="stack">
        <Card title="In it now" class="segment-now">
          <p class="segment-big">
            <CountNow count={counts.get(questionOf(segment))} />
          </p>
          <p class="segment-sentence">{conditionSentence(condition)}</p>
          <p class="card-note">
            Ready-made: it stays as it is, and follows the limits of your shop. Copy it to ask for something else.
          </p>
        </Card>
        <ExampleMembers segmentId={segmentId} />
        <LateAdsCard segmentId={segmentId} name={name} />
      </div>
    </>
  )
}
