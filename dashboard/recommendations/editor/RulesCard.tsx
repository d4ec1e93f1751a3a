/** @module What a slot never shows, and how varied it is. */
import { valueAt } from '../../overlays/draft/way.ts'
import { useFields } from '../../overlays/field/fields.ts'
import { LinesField } from '../../overlays/field/LinesField.tsx'
import { MoneyField } from '../../overlays/field/NumberField.tsx'
import { Card } from '../../part/Card.tsx'
import { ProductList } from '../try/ProductList.tsx'
import { HideField } from './HideField.tsx'
import { VarietyField } from './VarietyField.tsx'

/** Most products that are named (contract/recommend/slot.ts). */
const MOST_EXCLUDED = 200

const CATEGORY_HELP = 'One a line, as your catalogue says them. Tea holds Tea > Green too.'

export function RulesCard() {
  return (
    <Card title="What may stand in it" class="edit-section">
      <fieldset class="edit-field edit-checks">
        <legend>Leave out</legend>
        <HideField way="rules.bought">what the visitor bought</HideField>
        <HideField way="rules.outOfStock">what is out of stock</HideField>
        <HideField way="rules.withoutPicture">what has no picture</HideField>
      </fieldset>
      <VarietyField />
      <div class="edit-pair">
        <MoneyField way="rules.fromMinor" label="Price from" />
        <MoneyField way="rules.toMinor" label="to" />
      </div>
      <div class="edit-pair">
        <LinesField way="rules.categories" label="Only these categories" rows={2} help={CATEGORY_HELP} />
        <LinesField way="rules.notCategories" label="Never these" rows={2} />
      </div>
      <ExcludedField />
    </Card>
  )
}

function ExcludedField() {
  const { draft, set } = useFields()
  const products = (valueAt(draft, 'rules.notProducts') as string[] | undefined) ?? []
  return (
    <ProductList
      legend="Never these products"
      help="What is on the page is never shown, and what lies in the cart only by “Left in the cart”."
      products={products}
      most={MOST_EXCLUDED}
      onChange={(next) => set('rules.notProducts', next.length === 0 ? undefined : next)}
    />
  )
}
