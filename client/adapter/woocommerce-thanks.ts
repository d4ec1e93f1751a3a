/** @module The order of WooCommerce's page `order-received`; a part of its own, because few pages need it. */
import type { Shop } from '../adapter-host.ts'
import { saidBy } from './tool/said-by.ts'
import { tellOrder } from './tool/tell-order.ts'
import { type Ga4wOrder, orderParams } from './woocommerce/order-params.ts'

/** Tells nothing of an order that failed. Where no plugin left its data the page itself says number and total. */
export function start(shop: Shop): void {
  const transaction_id = /order-received[/=](\d+)/.exec(location.href)?.[1]
  if (!transaction_id || document.querySelector('.woocommerce-thankyou-order-failed')) return
  const order = (window as { ga4w?: { data?: { order?: Ga4wOrder } } }).ga4w?.data?.order
  const value = saidBy('.woocommerce-order-overview__total .amount,[class*=order-confirmation-totals__total] .amount')
  tellOrder(shop, order ? orderParams(order) : { transaction_id, value, currency: shop.cart()?.currency })
}
