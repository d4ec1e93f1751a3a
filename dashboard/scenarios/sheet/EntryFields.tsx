/** @module What begins a scenario. */
import { INTERESTS, ORDER_STEPS } from '../../../contract/scenario/entry.ts'
import { ChecksField } from '../../overlays/field/CheckField.tsx'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { MomentField } from '../../overlays/field/MomentField.tsx'
import { NumberField } from '../../overlays/field/NumberField.tsx'
import { fieldId } from '../../overlays/field/use-field.ts'
import { clock } from '../../part/clock.ts'
import { useShop } from '../../part/use-shop.ts'
import { useScenario } from '../editor/editing.ts'
import { ENTRY_HELP, ENTRY_KINDS, type EntryKind, newEntry } from '../words/entry-kind-words.ts'
import { ORDER_STEP_WORDS } from '../words/entry-words.ts'
import { isOver, OVER } from '../words/is-over.ts'
import { ConditionField } from './ConditionField.tsx'
import { EventFields } from './EventFields.tsx'
import { HOUR_CHOICES, WEEKDAY_CHOICES } from './hour-choices.ts'

export function EntryFields() {
  const { draft, set } = useScenario()
  const { on } = draft.entry
  const id = fieldId('entry.on')
  return (
    <>
      <div class="edit-field">
        <label for={id}>It begins when</label>
        <select
          id={id}
          class="field"
          value={on}
          aria-describedby={`${id}-help`}
          onChange={(event) => set('entry', newEntry(event.currentTarget.value as EntryKind))}
        >
          {Object.entries(ENTRY_KINDS).map(([kind, title]) => (
            <option key={kind} value={kind}>
              {title}
            </option>
          ))}
        </select>
        <p id={`${id}-help`} class="edit-note">
          {ENTRY_HELP[on]}
        </p>
      </div>
      <Details on={on} />
    </>
  )
}

function Details({ on }: { on: EntryKind }) {
  switch (on) {
    case 'cart':
    case 'subscribed':
      return null
    case 'event':
      return <EventFields way="entry" label="What they do" />
    case 'order':
      return (
        <ChoiceField
          way="entry.step"
          label="When the order"
          choices={ORDER_STEPS.map((step) => [step, ORDER_STEP_WORDS[step]] as const)}
        />
      )
    case 'condition':
      return <ConditionField way="entry.condition" legend="What comes true" />
    case 'segment':
      return <SegmentField />
    case 'birthday':
      return (
        <div class="edit-pair">
          <NumberField way="entry.daysBefore" label="Days before it" unit="days" standard={0} />
          <ChoiceField way="entry.atHour" label="From" standard={9} choices={HOUR_CHOICES} />
        </div>
      )
    case 'schedule':
      return <ScheduleFields />
    case 'product':
      return <ProductFields />
  }
}

function SegmentField() {
  const { names } = useScenario()
  return <ChoiceField way="entry.segmentId" label="Which segment" choices={Object.entries(names.segments)} />
}

/** Follow “people who”. */
const INTEREST_CHOICES: Record<(typeof INTERESTS)[number], string> = {
  viewed: 'looked at it',
  wished: 'wished for it',
  cart: 'put it in the cart',
}

const AT = {
  once: { kind: 'once', moment: '' },
  weekly: { kind: 'weekly', weekday: 'thu', hour: 10 },
  monthly: { kind: 'monthly', day: 1, hour: 10 },
} as const

function ScheduleFields() {
  const { draft, set } = useScenario()
  const kind = draft.entry.on === 'schedule' ? draft.entry.at.kind : 'once'
  const { timeZone } = useShop()
  const over = isOver(draft.entry, timeZone, clock.value) ? ` ${OVER}` : null
  return (
    <>
      <ChoiceField
        way="entry.at.kind"
        label="When"
        choices={[
          ['once', 'once'],
          ['weekly', 'every week'],
          ['monthly', 'every month'],
        ]}
        onChoose={(value) => set('entry.at', AT[value as keyof typeof AT])}
      />
      {kind === 'once' && <MomentField way="entry.at.moment" label="On" help={`By your shop’s clock.${over ?? ''}`} />}
      {kind === 'weekly' && <ChoiceField way="entry.at.weekday" label="On" choices={WEEKDAY_CHOICES} />}
      {kind === 'monthly' && (
        <NumberField way="entry.at.day" label="On day" help="In a month without this day: on its last." />
      )}
      {kind !== 'once' && <ChoiceField way="entry.at.hour" label="At" choices={HOUR_CHOICES} />}
    </>
  )
}

function ProductFields() {
  const { draft } = useScenario()
  const change = draft.entry.on === 'product' ? draft.entry.change : 'price_drop'
  return (
    <>
      <ChoiceField
        way="entry.change"
        label="What happens to it"
        choices={[
          ['price_drop', 'it is cheaper'],
          ['back_in_stock', 'it is there again'],
          ['low_stock', 'few pieces are left'],
        ]}
      />
      {change === 'price_drop' && <NumberField way="entry.leastPercent" label="By at least" unit="%" standard={5} />}
      {change === 'low_stock' && (
        <NumberField
          way="entry.mostLeft"
          label="At most"
          unit="pieces left"
          standard={3}
          help="Where your catalogue counts pieces."
        />
      )}
      <ChecksField
        way="entry.interest"
        label="For people who"
        choices={INTERESTS.map((each) => [each, INTEREST_CHOICES[each]] as const)}
      />
    </>
  )
}
