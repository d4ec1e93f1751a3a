/** @module The place between two steps, where one can be added. */
import { useState } from 'preact/hooks'
import type { StepKind } from '../../../contract/scenario/step.ts'
import { Icon } from '../../part/Icon.tsx'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import { useScenario } from '../editor/editing.ts'
import { newMessage } from '../message/new-message.ts'
import { gapElementId, stepElementId, useFlow } from './flow-acts.ts'
import { type Gap, mayEndAt, withStep } from './flow-edits.ts'
import { freeId } from './free-id.ts'
import { newStep, STEP_KINDS } from './step-kinds.ts'

interface AddStepProps {
  gap: Gap
  /** The button is told by words, not by its sign alone. @default false */
  isNamed?: boolean
  /** What the way is called that it is on; undefined: the flow itself. */
  way?: string | undefined
}

const KINDS = Object.keys(STEP_KINDS) as StepKind[]

/** Names of steps in the definition, as one would write them. */
const ID_BASES: Record<StepKind, string> = {
  send: 'send',
  wait: 'wait',
  wait_until: 'until',
  wait_for: 'wait-for',
  branch: 'ask',
  split: 'split',
  overlay: 'overlay',
  set_trait: 'note',
  webhook: 'tell',
  stop: 'end',
}

export function AddStep({ gap, isNamed = false, way }: AddStepProps) {
  const { draft, numbers } = useScenario()
  const { act, open } = useFlow()
  const [isOpen, setOpen] = useState(false)
  const before = gap.sequence.items[gap.index - 1]
  const where = before
    ? `after step ${numbers.get(before.stepId)}`
    : gap.sequence.at === 'first'
      ? 'at the beginning'
      : `on the way ${way}`

  function add(kind: StepKind) {
    setOpen(false)
    const stepId = freeId(ID_BASES[kind], Object.keys(draft.steps))
    act((old) => withNewStep(old, gap, { stepId, kind }), {
      words: `${STEP_KINDS[kind].title}: added ${where}.`,
      focusOn: stepElementId(stepId),
    })
    if (kind !== 'stop') open(stepId)
  }

  return (
    <div class={isNamed ? 'flow-gap flow-gap-named' : 'flow-gap'}>
      <button
        type="button"
        id={gapElementId(gap.sequence.at, gap.index)}
        class={isNamed ? 'button button-small' : 'flow-add'}
        title={`Add a step ${where}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="plus" />
        <span class={isNamed ? undefined : 'unseen'}>
          Add a step<span class="unseen"> {where}</span>
        </span>
      </button>
      {isOpen && (
        <ul class="block-kinds flow-kinds">
          {KINDS.filter((kind) => kind !== 'stop' || mayEndAt(draft, gap)).map((kind) => (
            <li key={kind}>
              <button type="button" onClick={() => add(kind)}>
                <b>
                  <Icon name={STEP_KINDS[kind].icon} />
                  {STEP_KINDS[kind].title}
                </b>
                <span>{STEP_KINDS[kind].about}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What sends has a message of its own. */
function withNewStep(
  draft: ScenarioDraft,
  gap: Gap,
  { stepId, kind }: { stepId: string; kind: StepKind },
): ScenarioDraft {
  const messageId = freeId('message', Object.keys(draft.messages))
  const added = withStep(draft, gap, stepId, newStep(kind, messageId))
  if (kind !== 'send') return added
  return { ...added, messages: { ...added.messages, [messageId]: newMessage('email', 'New message') } }
}
