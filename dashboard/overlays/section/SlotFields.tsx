/** @module Where in the page an overlay stands that is part of it. */
import { ChoiceField } from '../field/ChoiceField.tsx'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useEditing } from '../field/editing.ts'
import { LineField } from '../field/LineField.tsx'
import { NumberField } from '../field/NumberField.tsx'

export function SlotFields() {
  const { draft, set } = useEditing()
  const bySelector = draft.slot?.selector !== undefined
  return (
    <fieldset class="edit-group">
      <legend>Place in the page</legend>
      <label class="edit-check">
        <input type="radio" name="slot" checked={!bySelector} onChange={() => set('slot', { name: 'home-top' })} />A
        place that your theme marks
      </label>
      <label class="edit-check">
        <input type="radio" name="slot" checked={bySelector} onChange={() => set('slot', { selector: '' })} />
        Found by a CSS selector
      </label>
      {bySelector ? (
        <LineField way="slot.selector" label="Selector" most={200} placeholder=".product-description" />
      ) : (
        <LineField
          way="slot.name"
          label="Name of the place"
          most={63}
          help={`In your theme: <div data-vitrine-slot="${draft.slot?.name ?? 'home-top'}"></div>`}
        />
      )}
      <ChoiceField
        way="slot.place"
        label="Stands"
        standard="inside"
        choices={[
          ['inside', 'inside of it'],
          ['before', 'before it'],
          ['after', 'after it'],
        ]}
      />
      <div class="edit-pair">
        <NumberField way="slot.height.phone" label="Height kept free on a phone" unit="px" />
        <NumberField way="slot.height.desktop" label="and on a computer" unit="px" />
      </div>
      <p class="edit-note">The height is kept free from the start, so that nothing on the page moves when it comes.</p>
      <ErrorAt way="slot" />
    </fieldset>
  )
}
