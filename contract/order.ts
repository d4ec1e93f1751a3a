/** @module Orders as the shop's own server reports them: signed, so what is paid counts as money. */
import * as v from 'valibot'
import { CurrencySchema, ItemSchema, MAX_CART_LINES, MinorSchema } from './item.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128))

/**
 * How far an order has come, the later the further. `placed`: accepted, not paid yet. `paid`: it counts as money.
 * `cancelled`: it counts as nothing any more (refunded in full, too).
 */
export const ORDER_STATUSES = ['placed', 'paid', 'cancelled'] as const

export type OrderStatus = (typeof ORDER_STATUSES)[number]

/**
 * `at` in ms UTC, any time in the past. Sent again as it was it changes nothing. Sent again with a later `updatedAt` it
 * replaces what was said before: another sum, other items, another status.
 */
export const OrderSchema = v.object({
  transactionId: id,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  valueMinor: MinorSchema,
  currency: CurrencySchema,
  items: v.pipe(v.array(ItemSchema), v.maxLength(MAX_CART_LINES, `has more than ${MAX_CART_LINES} lines`)),
  /** Our visitor id, where the shop passed it through its checkout. */
  visitor: v.optional(v.pipe(v.string(), v.uuid())),
  /** The shop's own customer number. */
  customerId: v.optional(id),
  /** @default 'paid' */
  status: v.optional(v.picklist(ORDER_STATUSES)),
  /** Since when it has been so, ms UTC. @default 0 */
  updatedAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

export type Order = v.InferOutput<typeof OrderSchema>

/** Most orders in one request of `POST /v1/orders`. */
export const MAX_ORDERS = 100

/**
 * Who reported an order, the better one last: a better source corrects a worse one, never doubles it. `browser`: a page
 * of the shop or Shopify's pixel, which anybody can imitate. `server`: the shop itself, by the API or a signed webhook.
 */
export const ORDER_SOURCES = ['browser', 'server'] as const

export type OrderSource = (typeof ORDER_SOURCES)[number]

/** Body of `POST /v1/orders`. */
export const OrdersSchema = v.object({
  orders: v.pipe(v.array(OrderSchema), v.minLength(1), v.maxLength(MAX_ORDERS, `has more than ${MAX_ORDERS} orders`)),
})
