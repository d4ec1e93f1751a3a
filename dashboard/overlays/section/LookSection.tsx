/** @module What the overlay looks like and where it stands. */
import { LAYOUTS, type Layout } from '../../../contract/layout.ts'
import { Card } from '../../part/Card.tsx'
import { layoutAbout, layoutName } from '../../sentence/layout-words.ts'
import { withLayout } from '../draft/with-layout.ts'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useEditing } from '../field/editing.ts'
import { LineField } from '../field/LineField.tsx'
import { NumberField } from '../field/NumberField.tsx'
import { LayoutPicture } from '../LayoutPicture.tsx'
import { PositionField } from './PositionField.tsx'
import { SlotFields } from './SlotFields.tsx'

const TAB_HELP = 'A small tab stays when it is closed, so that one may look again. Empty: none.'

export function LookSection() {
  const { draft } = useEditing()
  const { layout } = draft
  const mayLeaveTab = layout === 'modal' || layout === 'slide_in' || layout === 'full_screen'
  return (
    <Card title="Look" class="edit-section">
      <LayoutChoice />
      <PositionField way="position" layout={layout} />
      {layout === 'teaser' && <LineField way="tab" label="On the tab" most={40} />}
      {mayLeaveTab && <LineField way="tab" label="Tab" most={40} optional help={TAB_HELP} />}
      {layout === 'toast' && (
        <NumberField
          way="staySeconds"
          label="Stays"
          unit="seconds"
          standard={7}
          help="0: as long as what it says is true."
        />
      )}
      {layout === 'inline' && <SlotFields />}
      {layout !== 'inline' && <ErrorAt way="slot" />}
    </Card>
  )
}

function LayoutChoice() {
  const { draft, change } = useEditing()
  return (
    <fieldset class="layouts">
      <legend>What it is</legend>
      {LAYOUTS.map((layout: Layout) => (
        <label key={layout}>
          <input
            type="radio"
            name="layout"
            checked={draft.layout === layout}
            onChange={() => change((old) => withLayout(old, layout))}
          />
          <LayoutPicture layout={layout} position={draft.position} />
          <b>{layoutName(layout)}</b>
          <span>{layoutAbout(layout)}</span>
        </label>
      ))}
    </fieldset>
  )
}
