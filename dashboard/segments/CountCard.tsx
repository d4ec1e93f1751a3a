/** @module How many pass what is being edited. */
import { Card } from '../part/Card.tsx'
import { counted } from '../sentence/counted.ts'
import { CountNow } from './CountNow.tsx'
import type { Unfinished } from './condition-of.ts'
import { countTrouble } from './save-errors.ts'
import type { Counted } from './use-live-count.ts'

interface CountCardProps {
  /** The newest answer; of an older question while `isCounting`. */
  live: Counted | null
  isCounting: boolean
  unfinished: readonly Unfinished[]
}

export function CountCard({ live, isCounting, unfinished }: CountCardProps) {
  const answer = live?.answer
  return (
    <Card title="In it now" class="segment-now">
      {/* Told to a screen reader when it changes, and not while it is being counted. */}
      <p class={isCounting ? 'segment-big segment-old' : 'segment-big'}>
        <span role="status">
          {answer?.ok && <CountNow count={answer.value} />}
          {answer && !answer.ok && <span class="segment-trouble">{countTrouble(answer.trouble)}</span>}
        </span>
        {isCounting && <span class="segment-counting"> counting …</span>}
      </p>
      {unfinished.length > 0 && (
        <p class="card-note">
          Without {counted(unfinished.length, 'condition that is', 'conditions that are')} not finished:{' '}
          {unfinished[0]?.message}
        </p>
      )}
    </Card>
  )
}
