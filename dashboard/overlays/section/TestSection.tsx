/** @module Versions that are compared, a group that sees nothing, and what counts as success. */
import { Card } from '../../part/Card.tsx'
import { evenShares, newVariants } from '../draft/variants.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useEditing } from '../field/editing.ts'
import { MoneyField, ShareField } from '../field/NumberField.tsx'
import { VariantList } from './VariantList.tsx'

export function TestSection() {
  const { draft, set } = useEditing()
  const isTested = draft.variants !== undefined
  return (
    <>
      <Card title="What it is to bring about" class="edit-section">
        <div class="edit-pair">
          <ChoiceField
            way="goal"
            label="Its goal is reached when"
            standard="click"
            choices={[
              ['click', 'its button is used'],
              ['lead', 'an address is left'],
              ['order', 'something is ordered'],
            ]}
          />
          <MoneyField
            way="worthMinor"
            label="Reaching it is worth"
            help="So that of several overlays the one comes first that is expected to bring most. Empty: not known."
          />
        </div>
        <ShareField
          way="holdout"
          label="Visitors who never see it"
          standard={0}
          help="A group to measure against: without it nobody can say what the overlay brings. At most 50%."
        />
      </Card>
      <Card title="Versions" class="edit-section">
        <label class="edit-check">
          <input
            type="checkbox"
            checked={isTested}
            onChange={() => set('variants', isTested ? undefined : newVariants())}
          />
          Compare several versions
        </label>
        {isTested && (
          <>
            <VariantList />
            <button
              type="button"
              class="button button-small"
              onClick={() => set('variants', evenShares(draft.variants ?? []))}
            >
              Make the shares even
            </button>
          </>
        )}
      </Card>
    </>
  )
}
