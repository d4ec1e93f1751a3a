/** @module Reports the whole cart to the one differ. */
import type { Shop } from '../../adapter-host.ts'
import type { RawItem } from '../../page/to-item.ts'

/**
 * An empty cart is no news where none was known. Without consent to measure nothing is told, or it would count as known
 * when that is given.
 */
export function tellCart(shop: Shop, currency: unknown, items: readonly RawItem[]): void {
  if ((items[0] || shop.cart()?.items[0]) && shop.may('measure')) shop.report('view_cart', { currency, items })
}
