/** @module When the overlay opens, and how often one visitor may see it. */
import { Card } from '../../part/Card.tsx'
import { Rows } from '../block/Rows.tsx'
import type { DraftTrigger } from '../draft/draft.ts'
import { CheckField } from '../field/CheckField.tsx'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useEditing } from '../field/editing.ts'
import { NumberField } from '../field/NumberField.tsx'
import { TriggerFields } from './TriggerFields.tsx'
import { newTrigger } from './trigger-kinds.ts'

/** How far forward it stands among several that might open. */
const PRIORITIES = [
  [90, 'before almost all others'],
  [70, 'before most others'],
  [50, 'as the others'],
  [30, 'after most others'],
  [10, 'only when nothing else is there'],
] as const

/** With the draft's own place, where it is none of them. */
function priorities(own: number): (readonly [number, string])[] {
  if (PRIORITIES.some(([each]) => each === own)) return [...PRIORITIES]
  return [...PRIORITIES, [own, `${own > 50 ? 'before' : 'after'} some others (place ${own} of 100)`]]
}

export function WhenSection() {
  const { draft } = useEditing()
  return (
    <>
      <Card title="When it opens" class="edit-section">
        <Rows<DraftTrigger>
          way="triggers"
          title="Moment"
          add="Add a moment"
          most={4}
          fewest={1}
          fresh={(rows) => newTrigger(rows.some(({ kind }) => kind === 'exit_intent') ? 'delay' : 'exit_intent')}
        >
          {(row, at) => <TriggerFields trigger={row} way={at} />}
        </Rows>
        {draft.triggers.length > 1 && (
          <ChoiceField
            way="triggerMatch"
            label="It opens at"
            standard="any"
            choices={[
              ['any', 'any one of these moments'],
              ['all', 'all of them, in any order'],
            ]}
          />
        )}
      </Card>
      <Card title="How often" class="edit-section">
        <div class="edit-pair">
          <NumberField
            way="frequency.quietDaysAfterClose"
            label="Quiet after it was closed"
            unit="days"
            standard={5}
            help="Over all tabs and devices of the person."
          />
          <NumberField
            way="frequency.quietDaysAfterShow"
            label="Quiet after it was seen"
            unit="days"
            help="Empty: not at all."
          />
          <NumberField way="frequency.mostShows" label="Seen at most" unit="times" help="Empty: any number." />
        </div>
        <CheckField way="frequency.stopAfterConversion" label="Never again once its goal is reached" standard />
        <ChoiceField
          way="priority"
          label="Among several that might open it comes"
          standard={50}
          choices={priorities(draft.priority ?? 50)}
          help="One visitor sees at most one interrupting overlay a visit."
        />
      </Card>
    </>
  )
}
