/** @module What is in the cart now. */
import type { Person } from '../../contract/admin.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { money } from '../sentence/money.ts'
import { ItemLines } from './ItemLines.tsx'

export function CartCard({ cart }: { cart: Person['cart'] }) {
  const isFilled = cart !== null && cart.items.length > 0
  return (
    <Card
      title="Cart now"
      aside={isFilled ? <strong class="card-sum">{money(cart.valueMinor, cart.currency)}</strong> : undefined}
    >
      {isFilled && <ItemLines items={cart.items} currency={cart.currency} />}
      <p class="card-note">
        {!isFilled && 'Nothing is in the cart. '}
        {cart !== null && (
          <>
            Changed <Ago at={cart.changedAt} />.
          </>
        )}
      </p>
    </Card>
  )
}
