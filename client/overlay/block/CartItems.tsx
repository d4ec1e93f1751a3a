/** @module The cart_items block: the visitor's own cart. */
import { formatMoney } from '../../../contract/format-money.ts'
import type { Item } from '../../../contract/item.ts'
import type { BlockProps } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { FACT_WORDS } from '../words/fact-words.ts'
import { Picture } from './Picture.tsx'

/** Up to `most` lines of the cart, how many lines more there are, and the total. A line of unknown price has none. */
export function CartItems({ block: { most }, stage: { cart, language, words } }: BlockProps<'cart_items'>) {
  if (!cart) return null

  const texts = textsFor(FACT_WORDS, language, words)
  const rest = cart.items.length - most
  const line = ({ productId, name, quantity = 1, imageUrl, priceMinor, currency = cart.currency }: Item) => (
    <li>
      <Picture class="thumb" url={imageUrl} />
      <span>
        {name ?? productId}
        <br />
        <small>
          {texts.quantity} {quantity}
        </small>
      </span>
      {priceMinor !== undefined && <strong>{formatMoney(priceMinor * quantity, currency, language)}</strong>}
    </li>
  )
  return (
    <div class="cart">
      <ul class="lines">{cart.items.slice(0, most).map(line)}</ul>
      {rest > 0 && <small>{texts.more.replace('{n}', String(rest))}</small>}
      <div class="total">
        {texts.total}
        <strong>{formatMoney(cart.valueMinor, cart.currency, language)}</strong>
      </div>
    </div>
  )
}
