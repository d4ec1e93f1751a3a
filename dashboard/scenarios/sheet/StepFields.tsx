/** @module The fields of one step, by its kind. */
import type { Step } from '../../../contract/scenario/step.ts'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { LineField } from '../../overlays/field/LineField.tsx'
import { NumberField } from '../../overlays/field/NumberField.tsx'
import { useScenario } from '../editor/editing.ts'
import { BranchFields } from './BranchFields.tsx'
import { EventFields } from './EventFields.tsx'
import { HOUR_CHOICES, WEEKDAY_CHOICES } from './hour-choices.ts'
import { MinutesField } from './MinutesField.tsx'
import { SplitFields } from './SplitFields.tsx'

/** `way`: where the step stands, `steps.wait-1h`. */
export function StepFields({ step, way }: { step: Exclude<Step, { kind: 'send' }>; way: string }) {
  switch (step.kind) {
    case 'wait':
      return <WaitFields way={way} />
    case 'wait_until':
      return <UntilFields way={way} />
    case 'wait_for':
      return <AwaitFields way={way} />
    case 'branch':
      return <BranchFields step={step} way={way} />
    case 'split':
      return <SplitFields step={step} way={way} />
    case 'overlay':
      return <OverlayFields way={way} />
    case 'set_trait':
      return <TraitFields step={step} way={way} />
    case 'webhook':
      return (
        <LineField
          way={`${way}.url`}
          label="Address"
          most={2048}
          placeholder="https://"
          help="It gets a signed call (Standard Webhooks) with the person and what the run is about. Tried again for three days."
        />
      )
    case 'stop':
      return <p class="edit-note">The run ends here, and counts as gone through to the end.</p>
  }
}

const WaitFields = ({ way }: { way: string }) => (
  <div class="edit-pair">
    <MinutesField way={`${way}.minutes`} label="Wait" />
    <ChoiceField
      way={`${way}.since`}
      label="Counted"
      standard="step"
      choices={[
        ['step', 'from here on'],
        ['entry', 'from the beginning of the run'],
        ['activity', 'since they were last active in the shop'],
      ]}
      help="Since their last activity: it begins anew while they are still there, so nobody is written to in the middle of it."
    />
  </div>
)

const UntilFields = ({ way }: { way: string }) => (
  <div class="edit-pair">
    <ChoiceField
      way={`${way}.weekday`}
      label="Day"
      choices={[
        [undefined, 'any day: the next such hour'],
        ...WEEKDAY_CHOICES,
        ['best', 'the weekday on which they shop'],
        ['before_best', 'the day before that weekday'],
      ]}
      help="Who buys on Friday evening hears of it on Thursday. Without orders of their own, those of all customers decide."
    />
    <ChoiceField
      way={`${way}.hour`}
      label="Hour"
      choices={[['best', 'the hour they usually shop'], ...HOUR_CHOICES]}
      help="By the clock of the person."
    />
  </div>
)

const AwaitFields = ({ way }: { way: string }) => (
  <>
    <EventFields
      way={`${way}.event`}
      label="Wait until"
      also={[
        ['order', 'They order'],
        ['message_clicked', 'They click in one of the messages of this scenario'],
      ]}
    />
    <MinutesField
      way={`${way}.mostMinutes`}
      label="At most"
      help="Then it goes the other way, “If it does not happen in time”."
    />
  </>
)

function OverlayFields({ way }: { way: string }) {
  const { names } = useScenario()
  return (
    <div class="edit-pair">
      <ChoiceField
        way={`${way}.campaignId`}
        label="Which overlay"
        choices={Object.entries(names.campaigns)}
        help="It shows to those whom a scenario lets see it, by its own rules of when and where."
      />
      <NumberField way={`${way}.forDays`} label="For" unit="days" standard={7} />
    </div>
  )
}

function TraitFields({ step, way }: { step: Extract<Step, { kind: 'set_trait' }>; way: string }) {
  const { set } = useScenario()
  const isKept = step.value !== null
  return (
    <>
      <LineField way={`${way}.name`} label="Name" most={40} help="Small letters, digits and _: favourite_style." />
      <label class="edit-check">
        <input type="checkbox" checked={!isKept} onChange={() => set(`${way}.value`, isKept ? null : '')} />
        Forget what was noted under this name
      </label>
      {isKept && <LineField way={`${way}.value`} label="What is noted" most={60} />}
    </>
  )
}
