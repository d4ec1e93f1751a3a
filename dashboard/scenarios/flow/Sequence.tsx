/** @module Steps one after the other, with a place to add one before, between and after them. */
import { Icon } from '../../part/Icon.tsx'
import { useScenario } from '../editor/editing.ts'
import { AddStep } from './AddStep.tsx'
import { FlowStep } from './FlowStep.tsx'
import type { FlowSequence, SequenceEnd } from './flow-layout.ts'

interface SequenceProps {
  sequence: FlowSequence
  /** Not within a way of a step. @default false */
  isOutermost?: boolean
  /** What it is called where it is a way of a step: `“Otherwise” of step 2`. */
  way?: string
}

export function Sequence({ sequence, isOutermost = false, way }: SequenceProps) {
  const { items, end, at } = sequence
  const hasEndGap = end.kind !== 'closed'
  return (
    <ol class="flow-steps">
      {items.map((item, index) => (
        <li key={item.stepId}>
          <AddStep gap={{ sequence, index }} way={way} />
          <FlowStep sequence={sequence} index={index} item={item} />
        </li>
      ))}
      {hasEndGap && (
        <li key={`${at}-end`}>
          <AddStep gap={{ sequence, index: items.length }} isNamed={items.length === 0 || isOutermost} way={way} />
        </li>
      )}
      <li key={`${at}-how`} class="flow-end">
        <EndLine end={end} isOutermost={isOutermost} />
      </li>
    </ol>
  )
}

function EndLine({ end, isOutermost }: { end: SequenceEnd; isOutermost: boolean }) {
  const { numbers } = useScenario()
  const number = 'stepId' in end ? (numbers.get(end.stepId) ?? end.stepId) : ''
  switch (end.kind) {
    case 'closed':
      return null
    case 'ends':
      return <span>{isOutermost ? 'The way ends here.' : 'The way ends here for them.'}</span>
    case 'joins':
      return (
        <span>
          <Icon name="down" />
          Goes on at step {number}.
        </span>
      )
    case 'jumps':
      return (
        <span>
          <Icon name="up" />
          Goes on at step {number}.
        </span>
      )
    case 'missing':
      return <span class="flow-fault">Leads to a step that is not there.</span>
  }
}
