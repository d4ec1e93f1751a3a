/** @module The page after an order in the written BigCommerce shop, which has its data layer (BODL) switched on. */
import { layout, type PageOptions } from './layout.ts'
import { EMAIL, type Line, PRODUCTS } from './shop.ts'

/** The platform's script hands the order to who has subscribed when the page has loaded. */
export function thankYouPage(lines: readonly Line[], options: PageOptions): string {
  const order = {
    event_id: 'e-1',
    channel_id: '1',
    currency: 'USD',
    order_id: '1042',
    cart_value: 118.5,
    tax: 9.5,
    shipping_cost: 10,
    coupon_codes: [],
    line_items: lines.map(({ id, variant, quantity }) => {
      const { sku, price } = PRODUCTS[id]!.variants[variant]!
      return {
        product_id: `${id}`,
        variant_id: variant,
        sku,
        product_name: PRODUCTS[id]!.name,
        brand_name: 'OFS',
        base_price: price,
        purchase_price: price,
        quantity,
        currency: 'USD',
      }
    }),
  }
  const head = `<script>(function () {
    var heard = []
    window.bodlEvents = { cart: {}, checkout: { orderPurchased: function (work) { heard.push(work) } } }
    addEventListener('load', function () { setTimeout(function () { heard.forEach(function (work) { work(${JSON.stringify(order)}) }) }, 600) })
  })()</script>`
  return layout(
    `<h1 class="optimizedCheckout-headingPrimary">Thank you Ona!</h1><p>Your order number is <strong>1042</strong></p><p>${EMAIL}</p>`,
    { ...options, head: head + (options.head ?? '') },
  )
}
