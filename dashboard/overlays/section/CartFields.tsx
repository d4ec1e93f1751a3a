/** @module What must be in the visitor's cart. */
import { Card } from '../../part/Card.tsx'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { LinesField } from '../field/LinesField.tsx'
import { MoneyField, NumberField } from '../field/NumberField.tsx'

export const CartFields = () => (
  <Card title="Their cart" class="edit-section">
    <div class="edit-pair">
      <ChoiceField
        way="audience.cart.state"
        label="The cart is"
        choices={[
          [undefined, 'as it may be'],
          ['filled', 'not empty'],
          ['empty', 'empty'],
        ]}
      />
      <NumberField way="audience.cart.unchangedMinutes" label="Unchanged for" unit="minutes" />
      <MoneyField way="audience.cart.minMinor" label="Worth at least" />
      <MoneyField way="audience.cart.maxMinor" label="Worth at most" />
      <LinesField way="audience.cart.categories" label="Holds something of these categories" rows={2} />
      <LinesField way="audience.cart.brands" label="Holds something of these brands" rows={2} />
      <LinesField way="audience.cart.products" label="Holds one of these products (ids)" rows={2} />
    </div>
  </Card>
)
