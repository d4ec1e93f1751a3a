/** @module The checkout of the written Magento shop: the order empties the cart, of which the theme asks before it leaves. */
import { layout, type PageOptions } from './layout.ts'

export const checkoutPage = (options: PageOptions): string =>
  layout(
    'checkout-index-index',
    '<h1 class="page-title">Checkout</h1><button data-post="/rest/V1/guest-carts/a1/payment-information">Place order</button>',
    options,
  )
