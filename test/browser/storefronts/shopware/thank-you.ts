/** @module The page after an order in the written Shopware shop: its lines are those of the order, the cart is empty. */
import { hiddenItems, layout, type PageOptions } from './layout.ts'
import { CUSTOMER, type Line } from './shop.ts'

export const thankYouPage = (ordered: readonly Line[], options: Omit<PageOptions, 'lines'>): string =>
  layout(
    'checkout',
    'finishpage',
    `<h1 class="finish-header">Thank you for your order!</h1><p class="finish-ordernumber" data-order-number="10042">Your order number: #10042</p>
${hiddenItems(ordered, 40.7)}<div class="finish-address">${CUSTOMER.lastName}, ${CUSTOMER.street}, ${CUSTOMER.email}</div>`,
    { ...options, lines: [] },
  )
