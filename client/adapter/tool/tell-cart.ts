/** @module Reports the whole cart to the one differ. */
import type { Shop } from '../../adapter-host.ts'
import type { RawItem } from '../../page/to-item.ts'

/** An empty cart is no news where none was known. */
export function tellCart(shop: Shop, currency: unknown, items: readonly RawItem[]): void {
  if (items[0] || shop.cart()?.items[0]) shop.report('view_cart', { currency, items })
}
