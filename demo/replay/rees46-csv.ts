/** @module Events of the REES46 shops: event_time, event_type, product_id, category, brand, price, user_id. */

import type { Item } from '../../contract/item.ts'
import { toMinor } from '../../contract/money.ts'
import type { Recorded, RecordedEvent, RecordedVisit, RecordingReader, Row } from './recorded.ts'
import { RecordedCarts } from './recorded-carts.ts'
import { recordedPage } from './recorded-page.ts'

/** The publisher names no currency; its other papers give prices in dollars. */
const CURRENCY = 'USD'

/** `2019-10-01 00:00:00 UTC` in ms; NaN for what is no time. */
const parseTime = (text: string) => Date.parse(text.replace(' UTC', 'Z').replace(' ', 'T'))

function itemOf(fields: Record<string, string>): Item | null {
  const productId = fields.product_id ?? ''
  if (productId === '' || productId.length > 128) return null
  const price = fields.price ? toMinor(Number(fields.price), CURRENCY) : null
  return {
    productId,
    brand: fields.brand?.slice(0, 120) || undefined,
    category: fields.category_code?.slice(0, 300).replaceAll('.', ' > ') || undefined,
    ...(price !== null && price >= 0 ? { priceMinor: price, currency: CURRENCY } : {}),
  }
}

/** What a row did: the page it stood on, the cart after it, and its events. Null for a type we do not know. */
function actionOf(
  type: string,
  row: number,
  item: Item,
  carts: RecordedCarts,
  person: string,
): Pick<RecordedVisit, 'page' | 'cart' | 'events'> | null {
  const one = { ...item, quantity: 1 }
  const cartUpdate = (cart: RecordedVisit['cart']): RecordedEvent[] =>
    cart === null ? [] : [{ name: 'cart_update', params: { cart } }]
  switch (type) {
    case 'view': {
      const page = recordedPage('product', item)
      return {
        page,
        cart: carts.read(person),
        events: [
          { name: 'page_view', params: { page } },
          { name: 'view_item', params: { item } },
        ],
      }
    }
    case 'cart': {
      const cart = carts.add(person, one)
      return {
        page: recordedPage('product', item),
        cart,
        events: [{ name: 'add_to_cart', params: { item: one } }, ...cartUpdate(cart)],
      }
    }
    case 'remove_from_cart': {
      const cart = carts.remove(person, item.productId)
      return {
        page: recordedPage('cart', item),
        cart,
        events: [{ name: 'remove_from_cart', params: { item: one } }, ...cartUpdate(cart)],
      }
    }
    case 'purchase': {
      const cart = carts.remove(person, item.productId)
      const transactionId = `rees46-${person.slice('user '.length)}-${row}`
      const params = { transactionId, valueMinor: item.priceMinor ?? 0, currency: CURRENCY, items: [one] }
      return {
        page: recordedPage('thank_you', item),
        cart,
        events: [{ name: 'purchase', params }, ...cartUpdate(cart)],
      }
    }
    default:
      return null
  }
}

function toRecorded({ number: row, fields }: Row, carts: RecordedCarts): Recorded {
  const at = parseTime(fields.event_time ?? '')
  const item = itemOf(fields)
  const malformed = (detail: string): Recorded => ({ kind: 'left_out', row, why: 'malformed', detail })
  if (Number.isNaN(at)) return malformed(`event_time "${fields.event_time ?? ''}" is no time`)
  if (item === null) return malformed(`product_id "${fields.product_id ?? ''}" is no id`)
  if (!fields.user_id) return malformed('user_id is empty')
  const person = `user ${fields.user_id}`
  const action = actionOf(fields.event_type ?? '', row, item, carts, person)
  if (action === null)
    return malformed(`event_type "${fields.event_type ?? ''}" is none of view, cart, remove_from_cart, purchase`)
  return { kind: 'visit', row, at, person, ...action }
}

/** A row is one product: so a purchase of three products is three orders of one. The recording has no order numbers. */
export const readRees46Csv: RecordingReader = async function* (rows) {
  const carts = new RecordedCarts(CURRENCY)
  for await (const row of rows) yield toRecorded(row, carts)
}
