/** @module The thank-you page of the written Wix shop: it tells its order each time it is loaded. */
import { PRODUCT, wixPage } from './parts.ts'

const order = {
  origin: 'Stores',
  id: PRODUCT.id,
  orderId: 'd86d077c-c5d2-42c6-8b15-f5e26f276807',
  revenue: '44.80',
  currency: 'EUR',
  userId: 'ona-private',
  visitorId: 'ona-private',
  contents: [{ id: PRODUCT.id, name: PRODUCT.name, category: 'Mugs', price: '19.90', currency: 'EUR', quantity: 2 }],
}

export const thankYouPage = (tag: string) =>
  wixPage(
    tag,
    `<h1>Thank you, Ona Private</h1>
    <script>addEventListener('wixDevelopersAnalyticsReady', () => setTimeout(() => wixTell('Purchase', ${JSON.stringify(order)}), 300))</script>`,
  )
