/** @module How many pass what is being edited, and the whole of it as a sentence. */
import type { Condition } from '../../contract/condition.ts'
import { troubleSentence } from '../api/trouble.ts'
import { Card } from '../part/Card.tsx'
import { conditionSentence } from '../sentence/condition-sentence.ts'
import { counted } from '../sentence/counted.ts'
import { CountNow } from './CountNow.tsx'
import type { Unfinished } from './condition-of.ts'
import type { Counted } from './use-live-count.ts'

interface CountCardProps {
  condition: Condition
  /** The newest answer; of an older question while `isCounting`. */
  live: Counted | null
  isCounting: boolean
  unfinished: readonly Unfinished[]
}

export function CountCard({ condition, live, isCounting, unfinished }: CountCardProps) {
  return (
    <Card title="In it now" class="segment-now">
      <Told live={live} isCounting={isCounting} />
      {unfinished.length > 0 && (
        <p class="card-note">
          {counted(unfinished.length, 'condition is', 'conditions are')} not finished, and not counted yet:{' '}
          {unfinished[0]?.message}
        </p>
      )}
      <p class="segment-sentence">{conditionSentence(condition)}</p>
    </Card>
  )
}

/** Told to a screen reader when it changes, and not while it is being counted. */
function Told({ live, isCounting }: Pick<CountCardProps, 'live' | 'isCounting'>) {
  const answer = live?.answer
  return (
    <p class={isCounting ? 'segment-big segment-old' : 'segment-big'}>
      <span role="status">
        {answer?.ok && <CountNow count={answer.value} />}
        {answer && !answer.ok && <span class="segment-trouble">{troubleSentence(answer.trouble)}</span>}
      </span>
      {isCounting && <span class="segment-counting"> counting …</span>}
    </p>
  )
}
