/** @module The order of WooCommerce's page `order-received`; a part of its own, because few pages need it. */
import type { StartThanks } from './tool/load-thanks.ts'
import { saidBy } from './tool/said-by.ts'
import { tellOrder } from './tool/tell-order.ts'
import { type Ga4wOrder, orderParams } from './woocommerce/order-params.ts'

/**
 * Tells nothing of an order that failed. Its number is the one that is shown, by which webhooks know it too; the id in
 * the address is mostly the same. Where no plugin left its data the page itself says the total. Source: WooCommerce's
 * checkout/thankyou.php, and BlockTypes/OrderConfirmation.
 */
export const start: StartThanks = (shop) => {
  const id = /[/=](\d+)\/?(\?|&key|$)/.exec(location.pathname + location.search)?.[1]
  if (!id || document.querySelector('.woocommerce-thankyou-order-failed,[class*=status__actions]')) return
  const order = (window as { ga4w?: { data?: { order?: Ga4wOrder } } }).ga4w?.data?.order
  const value = saidBy('.woocommerce-order-overview__total .amount,[class*=summary-list-item__value] .amount')
  const transaction_id = saidBy('.woocommerce-order-overview__order strong,[class*=summary-list-item__value]') ?? id
  tellOrder(shop, { ...(order ? orderParams(order) : { value, currency: shop.cart()?.currency }), transaction_id })
}
