/** @module The confirmation page of the written Squarespace shop. */
import { page } from './parts.ts'

const amount = (cents: number) => ({
  currencyCode: 'EUR',
  value: cents,
  decimalValue: (cents / 100).toFixed(2),
  fractionalDigits: 2,
})

const order = {
  id: '5fb734bc1b54d22df157f49a',
  orderNumber: '12439',
  grandTotal: amount(4480),
  subtotal: amount(3980),
  billingDetails: { customer: 'Ona Private' },
  items: [{ sku: 'SQ1', productName: 'Heron Mug', unitPrice: amount(1990), quantity: 2 }],
}

export const thankYouPage = (tag: string) =>
  page(
    tag,
    `<h1>Thank you, Ona Private</h1><script>(function () { var Y = { checkoutConfirmed: function () {} }; Y.checkoutConfirmed(${JSON.stringify(order)}); })()</script>`,
  )
