/** @module The npm entry's types: what compiles, and what must not. Checked by the compiler alone; nothing here runs. */
import { load, type ProductCard, vitrine } from '../../integrations/npm/index.js'

export function compiles(): void {
  const loaded: Promise<void> = load('https://edge.shop.example', { nonce: 'n0' })
  loaded.catch(() => {})
  vitrine('event', 'view_cart', { currency: 'EUR', items: [{ item_id: 'teapot', price: 42.8, quantity: 1 }] })
  vitrine('event', 'purchase', { transaction_id: 'A-1', value: 1, currency: 'EUR', items: [] })
  vitrine('event', 'search', { search_term: 'tea' })
  vitrine('event', 'Product Added', { product_id: 'teapot', name: 'Teapot', price: 42.8, quantity: 1 })
  vitrine('event', 'Order Completed', { order_id: 'A-1', total: 51.8, products: [{ product_id: 'teapot' }] })
  vitrine('event', 'wish_list_add', { color: 'red', count: 2, gift: true })
  vitrine('event', 'something')
  vitrine('consent', { measure: true, message: false })
  vitrine('consent', {}, 'banner-3')
  vitrine('identify', { email: 'ona@shop.example' })
  vitrine('identify', { customerId: 'c-77', phone: '+37060000042' })
  vitrine('identify', 'c-77', { email: 'ona@shop.example', gender: 'female' })
  vitrine('traits', { birthday: '04-23', age_band: '25-34', style: 'boho', mood: null })
  vitrine('set', 'user_properties', { age: 34, rooms: 3 })
  vitrine('show', 'exit-offer')
  vitrine('recommend', { productId: 'teapot', count: 3 }, (cards) => {
    const [first]: (ProductCard | undefined)[] = cards
    const price: number | null | undefined = first?.priceMinor
    return price
  })
  vitrine('on', 'ready', () => {})
  vitrine('on', 'overlay', ({ name, campaignId }) => `${name} ${campaignId}`)
  vitrine('on', 'page', ({ type, product }) => `${type} ${product?.productId}`)
  vitrine('visitor', (id) => id?.length)
  vitrine('read', ({ fields }) => fields.price?.confidence.toFixed(2))
  vitrine('debug')
}

export function doesNotCompile(): void {
  // @ts-expect-error an order needs its number
  vitrine('event', 'purchase', { value: 1, currency: 'EUR', items: [] })
  // @ts-expect-error a cart has items
  vitrine('event', 'view_cart', { currency: 'EUR' })
  // @ts-expect-error prices are numbers
  vitrine('event', 'add_to_cart', { items: [{ item_id: 'a', price: '42.80' }] })
  // @ts-expect-error GA4's names of an item, not Segment's
  vitrine('event', 'add_to_cart', { items: [{ product_id: 'a' }] })
  // @ts-expect-error Segment's order needs its number
  vitrine('event', 'Order Completed', { total: 3 })
  // @ts-expect-error own values are flat
  vitrine('event', 'wished', { product: { id: 1 } })
  // @ts-expect-error there is no such purpose
  vitrine('consent', { marketing: true })
  // @ts-expect-error a claim names somebody
  vitrine('identify', { name: 'Ona' })
  // @ts-expect-error an age band is one of ours
  vitrine('traits', { age_band: '20-30' })
  // @ts-expect-error a campaign is named by a text
  vitrine('show', 7)
  // @ts-expect-error nothing would hear of it
  vitrine('recommend', { count: 3 })
  // @ts-expect-error the file is named by its path
  vitrine('push', { worker: 7 })
  // @ts-expect-error there is no such topic
  vitrine('on', 'weather', () => {})
  // @ts-expect-error there is no such verb
  vitrine('track', 'Product Added')
  // @ts-expect-error the address is a text
  load(new URL('https://edge.shop.example'))
}
