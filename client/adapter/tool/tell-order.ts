/** @module Reports the order of a thank-you page. */
import type { Shop } from '../../adapter-host.ts'
import type { Params } from '../../page/ga4-items.ts'
import { minorUnits } from './minor-units.ts'

/**
 * What was in the cart is what was bought, unless the order has `items` of its own. Where the page's data layer tells of
 * a purchase, in GA4's words or in those before, we are silent: shops number an order in more ways than one, and it would
 * count twice.
 */
export function tellOrder(shop: Shop, order: Params): void {
  const { dataLayer } = window as { dataLayer?: unknown }
  // Not every shop has made a list of it.
  if ([dataLayer].flat().some((entry) => /"(event"[:,]|1":)"purchase"|"purchase":\{/.test(shop.stringify(entry))))
    return
  const items = shop.cart()?.items.map(({ priceMinor, ...item }) => ({
    ...item,
    price: priceMinor && priceMinor / minorUnits(shop, 1, item.currency)!,
  }))
  shop.report('purchase', { items, ...order })
}
