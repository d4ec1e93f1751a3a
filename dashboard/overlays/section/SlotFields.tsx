/** @module Where in the page something stands that is part of it: an inline overlay, recommended products. */
import type { Slot } from '../../../contract/campaign/slot.ts'
import { valueAt } from '../draft/way.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useFields } from '../field/fields.ts'
import { LineField } from '../field/LineField.tsx'
import { NumberField } from '../field/NumberField.tsx'

/** `way`: of the slot in what is written. */
export function SlotFields({ way = 'slot' }: { way?: string }) {
  const { draft, set } = useFields()
  const slot = valueAt(draft, way) as Partial<Slot> | undefined
  const bySelector = slot?.selector !== undefined
  return (
    <fieldset class="edit-group">
      <legend>Place in the page</legend>
      <label class="edit-check">
        <input type="radio" name="slot" checked={!bySelector} onChange={() => set(way, { name: 'home-top' })} />A place
        that your theme marks
      </label>
      <label class="edit-check">
        <input type="radio" name="slot" checked={bySelector} onChange={() => set(way, { selector: '' })} />
        Found by a CSS selector
      </label>
      {bySelector ? (
        <LineField way={`${way}.selector`} label="Selector" most={200} placeholder=".product-description" />
      ) : (
        <LineField
          way={`${way}.name`}
          label="Name of the place"
          most={63}
          help={`In your theme: <div data-vitrine-slot="${slot?.name ?? 'home-top'}"></div>`}
        />
      )}
      <ChoiceField
        way={`${way}.place`}
        label="Stands"
        standard="inside"
        choices={[
          ['inside', 'inside of it'],
          ['before', 'before it'],
          ['after', 'after it'],
        ]}
      />
      <div class="edit-pair">
        <NumberField way={`${way}.height.phone`} label="Height kept free on a phone" unit="px" />
        <NumberField way={`${way}.height.desktop`} label="and on a computer" unit="px" />
      </div>
      <p class="edit-note">The height is kept free from the start, so that nothing on the page moves when it comes.</p>
      <ErrorAt way={way} />
    </fieldset>
  )
}
