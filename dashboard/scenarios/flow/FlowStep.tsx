/** @module One step of the flow: its sentence, who stands there, what is wrong with it, and its ways. */
import { Icon } from '../../part/Icon.tsx'
import { MoveActs, moveByKey } from '../../part/MoveActs.tsx'
import { hrefOf } from '../../route.ts'
import { counted } from '../../sentence/counted.ts'
import { faultsAt } from '../draft/faults.ts'
import { useScenario } from '../editor/editing.ts'
import { stepSentence } from '../words/step-sentence.ts'
import { wayWords } from '../words/way-words.ts'
import { FlowWarnings } from './FlowWarnings.tsx'
import { gapElementId, stepElementId, useFlow } from './flow-acts.ts'
import { stepsLost, withoutStep, withStepDown } from './flow-edits.ts'
import type { FlowItem, FlowSequence } from './flow-layout.ts'
import { Sequence } from './Sequence.tsx'
import { StepNotes } from './StepNotes.tsx'
import { STEP_KINDS } from './step-kinds.ts'

interface FlowStepProps {
  sequence: FlowSequence
  index: number
  item: FlowItem
}

export function FlowStep({ sequence, index, item }: FlowStepProps) {
  const { stepId, step, ways } = item
  const { draft, names, numbers, faults, standing } = useScenario()
  const { open } = useFlow()
  const sentence = stepSentence(step, { messages: draft.messages, campaignNames: names.campaigns })
  const acts = useStepActs({ sequence, index, item }, sentence)
  const wrong = faultsAt(stepId, faults, draft.steps)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the buttons within */}
      <div
        class={wrong.length > 0 ? 'flow-box flow-box-wrong' : 'flow-box'}
        onKeyDown={(event) => moveByKey(event, acts)}
      >
        <span class={`flow-dot flow-dot-${step.kind}`}>
          <Icon name={STEP_KINDS[step.kind].icon} />
        </span>
        <div class="flow-text">
          <button type="button" id={stepElementId(stepId)} class="flow-sentence" onClick={() => open(stepId)}>
            <span class="flow-number">{numbers.get(stepId)}.</span> {sentence}
          </button>
          <StepNotes step={step} />
          {(standing[stepId] ?? 0) > 0 && (
            <a class="chip flow-here" href={hrefOf({ screen: 'scenario-runs', scenarioId: draft.scenarioId, stepId })}>
              {counted(standing[stepId] ?? 0, 'person', 'people')} at it now
            </a>
          )}
          {wrong.slice(0, 2).map((said) => (
            <p key={said} class="flow-fault">
              <Icon name="warning" />
              {said}
            </p>
          ))}
          <FlowWarnings stepId={stepId} />
        </div>
        <div class="flow-acts">
          <MoveActs {...acts} />
        </div>
      </div>
      {ways.length > 0 && (
        <ul class="flow-ways">
          {ways.map(({ port, sequence: way }) => (
            <li key={port.at} class="flow-way">
              <h3>{wayWords(step, port)}</h3>
              <Sequence sequence={way} way={`“${wayWords(step, port)}” of step ${numbers.get(stepId)}`} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function useStepActs({ sequence, index, item }: FlowStepProps, sentence: string) {
  const { draft, numbers } = useScenario()
  const { act } = useFlow()
  const { stepId } = item
  const isLast = index >= sequence.items.length - 1 || sequence.items[index + 1]?.step.kind === 'stop'
  const isFirst = index === 0 || item.step.kind === 'stop'
  const id = stepElementId(stepId)
  return {
    id,
    title: `step ${numbers.get(stepId)}, ${sentence}`,
    isFirst,
    isLast,
    onUp: () => !isFirst && act((old) => withStepDown(old, sequence, index - 1), { words: 'Moved up.', focusOn: id }),
    onDown: () => !isLast && act((old) => withStepDown(old, sequence, index), { words: 'Moved down.', focusOn: id }),
    onRemove() {
      const lost = stepsLost(draft, item)
      act((old) => withoutStep(old, item), {
        words: lost > 1 ? `Removed, with ${counted(lost - 1, 'step')} on its ways.` : 'Removed.',
        focusOn: gapElementId(sequence.at, index),
        lost: id,
      })
    },
  }
}
