/** @module One moment that opens an overlay: which, and how much of it. */
import type { DraftTrigger } from '../draft/draft.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useEditing } from '../field/editing.ts'
import { LineField } from '../field/LineField.tsx'
import { NumberField, ShareField } from '../field/NumberField.tsx'
import { fieldId } from '../field/use-field.ts'
import { newTrigger, TRIGGER_TITLES, type TriggerKind } from './trigger-kinds.ts'

export function TriggerFields({ trigger, way }: { trigger: DraftTrigger; way: string }) {
  const { set } = useEditing()
  const id = fieldId(`${way}.kind`)
  return (
    <>
      <div class="edit-field">
        <label for={id}>Opens when</label>
        <select
          id={id}
          class="field"
          value={trigger.kind}
          onChange={(event) => set(way, newTrigger(event.currentTarget.value as TriggerKind))}
        >
          {Object.entries(TRIGGER_TITLES).map(([kind, title]) => (
            <option key={kind} value={kind}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Details trigger={trigger} way={way} />
    </>
  )
}

const SELECTOR_HELP = 'A CSS selector of your shop’s page, such as .reviews or #help.'

function Details({ trigger, way }: { trigger: DraftTrigger; way: string }) {
  switch (trigger.kind) {
    case 'exit_intent':
      return <p class="edit-note">Never after a click on a link or the cart, and never in the first 4 seconds.</p>
    case 'back':
      return null
    case 'delay':
      return <NumberField way={`${way}.seconds`} label="After" unit="seconds" standard={5} />
    case 'scroll':
      return <ShareField way={`${way}.share`} label="Seen of the page" standard={0.3} />
    case 'active_time':
      return <ActiveTimeDetails way={way} />
    case 'inactivity':
      return <NumberField way={`${way}.seconds`} label="After" unit="seconds" standard={30} help="At least 5." />
    case 'page_views':
      return <NumberField way={`${way}.atLeast`} label="From page" standard={3} />
    case 'click':
      return <LineField way={`${way}.selector`} label="What is clicked" most={200} help={SELECTOR_HELP} />
    case 'visible':
      return (
        <div class="edit-pair">
          <LineField way={`${way}.selector`} label="What is seen" most={200} help={SELECTOR_HELP} />
          <ShareField way={`${way}.share`} label="Seen of it" standard={0.5} />
        </div>
      )
    case 'event':
      return (
        <LineField
          way={`${way}.name`}
          label="Name of the event"
          most={40}
          help="Such as search, or one that your shop sends: wish_list_add."
        />
      )
    case 'cart':
      return (
        <ChoiceField
          way={`${way}.change`}
          label="What happens"
          standard="any"
          choices={[
            ['added', 'something is put into the cart'],
            ['removed', 'something is taken out'],
            ['any', 'either'],
          ]}
        />
      )
  }
}

const ActiveTimeDetails = ({ way }: { way: string }) => (
  <div class="edit-pair">
    <NumberField way={`${way}.seconds`} label="After" unit="seconds of use" standard={20} />
    <ChoiceField
      way={`${way}.over`}
      label="Counted over"
      standard="page"
      choices={[
        ['page', 'this page'],
        ['visit', 'all pages of the visit'],
      ]}
    />
  </div>
)
