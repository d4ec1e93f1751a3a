/** @module One segment of the list: who they are, how many, who came and went. */
import type { Segment, SegmentCount, SegmentFigures } from '../../contract/segment.ts'
import { Icon } from '../part/Icon.tsx'
import { hrefOf } from '../route.ts'
import { conditionSentence } from '../sentence/condition-sentence.ts'
import { plain } from '../sentence/counted.ts'
import { CountNow } from './CountNow.tsx'

interface SegmentLineProps {
  segment: Segment
  /** Undefined while it is counted; null: it could not be. */
  count: SegmentCount | null | undefined
  /** Undefined: nobody says. */
  flow: SegmentFigures['figures'][number] | undefined
  /** Over which `flow` is. */
  days: number
}

const signed = (sign: string, count: number) => (count === 0 ? '0' : `${sign}${plain(count)}`)

export function SegmentLine({ segment, count, flow, days }: SegmentLineProps) {
  const { segmentId, name, description, isReadyMade } = segment
  return (
    <li class="segment">
      <div class="segment-who">
        <h3>
          <a href={hrefOf({ screen: 'segment', segmentId })}>{name}</a>
        </h3>
        {description !== '' && <p>{description}</p>}
        {!isReadyMade && <p class="segment-rule">{conditionSentence(segment.condition)}</p>}
      </div>
      <p class="segment-count">
        <CountNow count={count} />
      </p>
      <p class="segment-flow">
        {flow && (
          <>
            <span>in {days} days</span>{' '}
            <span>
              <b>{signed('+', flow.entered)}</b> entered
            </span>{' '}
            <span>
              <b>{signed('−', flow.left)}</b> left
            </span>
          </>
        )}
      </p>
      <div class="segment-acts">
        <a class="button button-small" href={hrefOf({ screen: 'people', order: 'recent', segmentId })}>
          See people<span class="unseen"> of {name}</span>
        </a>
        {isReadyMade ? (
          <a class="button button-small" href={hrefOf({ screen: 'new-segment', from: segmentId })}>
            <Icon name="copy" />
            Copy<span class="unseen"> {name}</span>
          </a>
        ) : (
          <a class="button button-small" href={hrefOf({ screen: 'segment', segmentId })}>
            Edit<span class="unseen"> {name}</span>
          </a>
        )}
      </div>
    </li>
  )
}
