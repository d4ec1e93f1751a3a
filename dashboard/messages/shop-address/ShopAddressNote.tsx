/** @module Where buttons to the shop lead, beside what is published: asked where nobody said it. */
import { hrefOf } from '../../route.ts'
import { AskShopAddress } from './AskShopAddress.tsx'
import { fromWords } from './shop-address-words.ts'
import { useShopAddress } from './use-shop-address.ts'

/** Nothing where the owner typed it. `onSaid`: the owner said it just now. */
export function ShopAddressNote({ onSaid }: { onSaid(): void }) {
  const state = useShopAddress(onSaid)
  const known = state.address?.known
  if (known)
    return known.from === 'owner' ? null : (
      <p class="card-note ask-address-known">
        Buttons to your shop lead to <b>{known.url}</b>, {fromWords(known.from)}.{' '}
        <a href={hrefOf({ screen: 'writing', field: 'shopUrl' })}>Change it</a>
      </p>
    )
  return (
    <AskShopAddress
      state={state}
      why="A message here has a button to a page of your shop; without its address it cannot be published."
    />
  )
}
