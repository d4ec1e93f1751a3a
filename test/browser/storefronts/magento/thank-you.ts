/** @module The page after an order in the written Magento shop: for guests, and for who is signed in. */
import { layout, type PageOptions } from './layout.ts'

export const thankYouPage = (isGuest: boolean, options: PageOptions): string =>
  layout(
    'checkout-onepage-success',
    `<h1 class="page-title">Thank you for your purchase!</h1><div class="checkout-success">${
      isGuest
        ? '<p>Your order # is: <span>000000042</span>.</p>'
        : '<p>Your order number is: <a href="/sales/order/view/order_id/42/" class="order-number"><strong>000000042</strong></a>.</p>'
    }<p>We'll email you an order confirmation with details and tracking info.</p></div>`,
    options,
  )
