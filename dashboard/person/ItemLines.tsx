/** @module The lines of a cart or an order, with pictures. */
import type { Item } from '../../contract/item.ts'
import { Picture } from '../part/Picture.tsx'
import { ShopLink } from '../part/ShopLink.tsx'
import { money } from '../sentence/money.ts'

function Line({ item, currency }: { item: Item; currency: string }) {
  const name = item.name ?? item.productId
  const quantity = item.quantity ?? 1
  return (
    <li class="item">
      <Picture url={item.imageUrl} name={name} />
      <span class="item-name">
        <ShopLink href={item.url}>{name}</ShopLink>
        {quantity > 1 && <span class="item-sub">{quantity} pieces</span>}
      </span>
      <span class="item-price">
        {item.priceMinor === undefined ? '–' : money(item.priceMinor * quantity, item.currency ?? currency)}
      </span>
    </li>
  )
}

export function ItemLines({ items, currency }: { items: readonly Item[]; currency: string }) {
  return (
    <ul class="items">
      {items.map((item, place) => (
        // A cart may hold the same product twice, as two lines.
        <Line key={`${item.productId}-${place}`} item={item} currency={currency} />
      ))}
    </ul>
  )
}
