/** @module Which event, and of which products: what begins a scenario, or what a step waits for. */
import { SCENARIO_EVENTS } from '../../../contract/scenario/entry.ts'
import { valueAt, withValueAt } from '../../overlays/draft/way.ts'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { useFields } from '../../overlays/field/fields.ts'
import { LineField } from '../../overlays/field/LineField.tsx'
import { LinesField } from '../../overlays/field/LinesField.tsx'
import { capital } from '../../sentence/capital.ts'
import { EVENT_WORDS } from '../words/event-words.ts'

interface EventFieldsProps {
  /** Where the event stands: `entry`, `steps.ask.event`. */
  way: string
  label: string
  /** What may happen beside events of a browser. */
  also?: readonly (readonly [value: string, title: string])[]
}

/** Events that are about a product. */
const ABOUT_PRODUCTS = ['view_item', 'view_item_list', 'add_to_cart', 'add_to_wishlist']

export function EventFields({ way, label, also = [] }: EventFieldsProps) {
  const { draft, set } = useFields()
  const event = String(valueAt(draft, `${way}.event`) ?? '')
  const events = SCENARIO_EVENTS.map((each) => [each, capital(`they ${EVENT_WORDS[each]}`)] as const)
  function choose(value: string | number | undefined) {
    // What was said of one event means nothing of another.
    const bare = ['name', 'categories', 'productIds'].reduce(
      (left, name) => withValueAt(left, name, undefined),
      valueAt(draft, way),
    )
    set(way, { ...(bare as object), event: value })
  }
  return (
    <>
      <ChoiceField way={`${way}.event`} label={label} choices={[...also, ...events]} onChoose={choose} />
      {event === 'custom_event' && (
        <LineField
          way={`${way}.name`}
          label="Name of the event"
          most={40}
          optional
          help="As your shop’s pages send it, such as wish_list_add."
        />
      )}
      {ABOUT_PRODUCTS.includes(event) && (
        <LinesField
          way={`${way}.categories`}
          label="Only of these categories"
          placeholder="Tea"
          rows={2}
          help="One a line; those below them count too. Empty: of all."
        />
      )}
      {ABOUT_PRODUCTS.includes(event) && event !== 'view_item_list' && (
        <LinesField
          way={`${way}.productIds`}
          label="Only these products"
          rows={2}
          help="Their ids, one a line. Empty: all of them."
        />
      )}
    </>
  )
}
