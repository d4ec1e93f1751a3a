/** @module The sheet of what ends a scenario early, who goes through it again, and how its messages count. */
import { SCENARIO_KINDS } from '../../../contract/scenario/scenario.ts'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { NumberField, ShareField } from '../../overlays/field/NumberField.tsx'
import { useScenario } from '../editor/editing.ts'
import { KIND_WORDS } from '../words/kind-words.ts'
import { ConditionField } from './ConditionField.tsx'
import { EventFields } from './EventFields.tsx'
import { Sheet } from './Sheet.tsx'

export function RulesSheet({ onClose }: { onClose(): void }) {
  const { draft } = useScenario()
  return (
    <Sheet title="Goal and rules" onClose={onClose}>
      <GoalFields />
      <ConditionField
        way="leaveWhen"
        legend="They leave, without the goal, once this is true"
        ifNone="Nothing is asked: nobody leaves so."
      />
      <p class="edit-note">Asked before every step and right before each message.</p>
      <ReentryFields />
      <fieldset class="edit-field">
        <legend>What its messages are</legend>
        {SCENARIO_KINDS.toReversed().map((kind) => (
          <KindChoice key={kind} kind={kind} />
        ))}
      </fieldset>
      {draft.kind !== 'transactional' && (
        <ShareField
          way="holdout"
          label="Held out, to measure against"
          standard={0.1}
          help="So many people go through without any message or effect: the difference is what the scenario brings. At most 50%."
        />
      )}
    </Sheet>
  )
}

function KindChoice({ kind }: { kind: (typeof SCENARIO_KINDS)[number] }) {
  const { draft, set } = useScenario()
  const id = `kind-${kind}`
  return (
    <div class="kind-choice">
      <label class="edit-check">
        <input
          type="radio"
          name="kind"
          checked={draft.kind === kind}
          aria-describedby={id}
          onChange={() => set('kind', kind)}
        />
        {KIND_WORDS[kind].title}
      </label>
      <p id={id} class="edit-note">
        {KIND_WORDS[kind].means}
      </p>
    </div>
  )
}

const GOALS = {
  order: { kind: 'order' },
  event: { kind: 'event', event: 'sign_up' },
  condition: { kind: 'condition', condition: { kind: 'number', field: 'orders.count', atLeast: 2 } },
} as const

function GoalFields() {
  const { draft, set } = useScenario()
  const kind = draft.goal?.kind
  return (
    <>
      <ChoiceField
        way="goal.kind"
        label="Its goal"
        choices={[
          [undefined, 'none: everybody goes through to the end'],
          ['order', 'they order'],
          ['event', 'they do something in the shop'],
          ['condition', 'something comes true of them'],
        ]}
        help="Reached at any time, it ends the way of that person: nothing is sent after it."
        onChoose={(value) => set('goal', value === undefined ? undefined : GOALS[value as keyof typeof GOALS])}
      />
      {kind === 'event' && <EventFields way="goal" label="What they do" />}
      {kind === 'condition' && <ConditionField way="goal.condition" legend="What comes true" />}
    </>
  )
}

function ReentryFields() {
  const { draft, set } = useScenario()
  return (
    <div class="edit-pair">
      <ChoiceField
        way="reentry.kind"
        label="The same person again"
        standard="never"
        choices={[
          ['never', 'never for the same cause'],
          ['after', 'after a while'],
        ]}
        onChoose={(value) => set('reentry', value === 'after' ? { kind: 'after', days: 30 } : { kind: 'never' })}
      />
      {draft.reentry?.kind === 'after' && (
        <NumberField way="reentry.days" label="Not before" unit="days" help="After they began the last time." />
      )}
    </div>
  )
}
