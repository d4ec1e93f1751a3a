/** @module The page `order-received` of the written WooCommerce shop. */
import { SIMPLE, type WooPageOptions, wooPage } from './parts.ts'

const total =
  '<span class="woocommerce-Price-amount amount"><bdi>44,80&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span>'

/** What "Google Analytics for WooCommerce" writes; older versions name the order by its id, which is not its number. */
export const GA4W = `<script>window.ga4w = { data: ${JSON.stringify({
  order: {
    id: 780,
    affiliation: 'Osma',
    totals: { currency_code: 'EUR', currency_minor_unit: 2, tax_total: 0, shipping_total: 500, total_price: 4480 },
    items: [{ id: SIMPLE.id, name: 'Heron', quantity: 2, prices: { price: SIMPLE.cents, currency_minor_unit: 2 } }],
  },
})}, settings: {} }; document.dispatchEvent(new Event("ga4w:ready"));</script>`

/** What GTM4WP pushes. */
export const PUSHED = `<script>window.dataLayer = window.dataLayer || []; dataLayer.push(${JSON.stringify({
  event: 'purchase',
  ecommerce: {
    transaction_id: 'LAYER-781',
    value: 44.8,
    currency: 'EUR',
    items: [{ item_id: `${SIMPLE.id}`, item_name: 'Heron', price: 19.9, quantity: 2 }],
  },
})})</script>`

type Options = Pick<WooPageOptions, 'tag' | 'head'>

const BODY_CLASS = 'page page-id-9 woocommerce-checkout woocommerce-page woocommerce-order-received'

export const thankYouPage = (options: Options, hasFailed = false) =>
  wooPage({
    ...options,
    bodyClass: BODY_CLASS,
    body: `<div class="woocommerce-order">
      <p class="woocommerce-notice woocommerce-thankyou-order-${hasFailed ? 'failed' : 'received'}">Thank you.</p>
      <ul class="woocommerce-order-overview order_details"><li class="woocommerce-order-overview__order order">Order number: <strong>781</strong></li>
      <li class="woocommerce-order-overview__email email">Email: <strong>ona.private@example.com</strong></li>
      <li class="woocommerce-order-overview__total total">Total: <strong>${total}</strong></li></ul>
      <address>Ona Private, Private street 1</address></div>`,
  })

const summaryRow = (key: string, value: string) =>
  `<li class="wc-block-order-confirmation-summary-list-item"><span class="wc-block-order-confirmation-summary-list-item__key">${key}:</span> <span class="wc-block-order-confirmation-summary-list-item__value">${value}</span></li>`

/** Of a block theme, in a shop that numbers its orders itself. Source of the manner: BlockTypes/OrderConfirmation. */
export const blockThankYouPage = (options: Options, hasFailed = false) =>
  wooPage({
    ...options,
    bodyClass: BODY_CLASS,
    body: `<div class="wc-block-order-confirmation-status"><h1>${hasFailed ? 'Order failed' : 'Order received'}</h1><p>Thank you.${
      hasFailed
        ? '<br><span class="wc-block-order-confirmation-status__actions"><a href="/pay/" class="button">Try again</a></span>'
        : ''
    }</p></div>
      <ul class="wc-block-order-confirmation-summary-list">${summaryRow('Order number', 'EU-1042')}${summaryRow('Total', total)}${summaryRow('Email', 'ona.private@example.com')}</ul>
      <table class="wc-block-order-confirmation-totals__table"><tr class="order_item"><td class="wc-block-order-confirmation-totals__product">Heron × 2</td>
      <td class="wc-block-order-confirmation-totals__total"><span class="woocommerce-Price-amount amount">39,80&nbsp;€</span></td></tr></table>`,
  })
