/** @module Orders as the shop's own server reports them: signed, so what is paid counts as money. */
import * as v from 'valibot'
import { CurrencySchema } from './currency.ts'
import { EmailSchema } from './email.ts'
import { ItemSchema, MAX_CART_LINES, MinorSchema } from './item.ts'
import { ORDER_CHANNELS, ORDER_STATUSES } from './order-words.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128))

/**
 * A telephone number as it is compared: digits, with + where the country is told (00 before it counts as +). Without a
 * country it is compared as the shop writes it. At most 15 digits (E.164); fewer than 5 are an extension.
 */
export const PhoneSchema = v.pipe(
  v.string(),
  v.regex(/^[\s\d()+./-]*$/, 'is not a telephone number such as +370 600 00000'),
  v.transform((text) => text.replace(/[^\d+]/g, '').replace(/^00/, '+')),
  v.regex(/^\+?\d{5,15}$/, 'is not a telephone number such as +370 600 00000'),
)

/** The number of a loyalty card, trimmed, else as it is printed. */
export const LoyaltyCardSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64))

/** A code as an order names it, in capitals: also one that is not ours. */
const couponCode = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.minLength(1), v.maxLength(255))

/** A code, or with what it took off, minor units of the order's currency. */
const CouponOfOrderSchema = v.union([
  couponCode,
  v.object({ code: couponCode, discountMinor: v.optional(MinorSchema) }),
])

/** Most coupons of one order that are looked at. */
export const MAX_ORDER_COUPONS = 20

/**
 * `at` in ms UTC, any time in the past. Sent again as it was it changes nothing. Sent again with a later `updatedAt` it
 * replaces what was said before: another sum, other items, another status.
 *
 * With a `refundId` it is no order but money given back on one: `valueMinor` and `items` are what came back, `at` when.
 * It is known by that id, and corrected and cancelled as orders are. One that names no order (a return at a till)
 * carries its own id as `transactionId`, too.
 */
export const OrderSchema = v.object({
  transactionId: id,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  valueMinor: MinorSchema,
  currency: CurrencySchema,
  items: v.pipe(v.array(ItemSchema), v.maxLength(MAX_CART_LINES, `has more than ${MAX_CART_LINES} lines`)),
  /** Our visitor id, where the shop passed it through its checkout. */
  visitor: v.optional(v.pipe(v.string(), v.uuid(), v.toLowerCase())),
  /** The shop's own customer number. */
  customerId: v.optional(id),
  /** Whose it is, as the shop knows it: what was given at the checkout or the till. */
  email: v.optional(EmailSchema),
  phone: v.optional(PhoneSchema),
  loyaltyCard: v.optional(LoyaltyCardSchema),
  /** As in person-input.ts, of `email`: what the shop was told at its checkout. */
  subscribed: v.optional(v.boolean()),
  subscribedAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** @default 'web' */
  channel: v.optional(v.picklist(ORDER_CHANNELS)),
  /** Which shop, where there are several: a name for people. */
  store: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))),
  /** The codes it was placed with. Those of ours are used by it, until it is cancelled. */
  coupons: v.optional(v.pipe(v.array(CouponOfOrderSchema), v.maxLength(MAX_ORDER_COUPONS))),
  /** The refund's own id. */
  refundId: v.optional(id),
  /** @default 'paid' */
  status: v.optional(v.picklist(ORDER_STATUSES)),
  /** Since when it has been so, ms UTC. @default 0 */
  updatedAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

export type Order = v.InferOutput<typeof OrderSchema>

/** Most orders in one request of `POST /v1/orders`. */
export const MAX_ORDERS = 100

/** Body of `POST /v1/orders`. */
export const OrdersSchema = v.object({
  orders: v.pipe(v.array(OrderSchema), v.minLength(1), v.maxLength(MAX_ORDERS, `has more than ${MAX_ORDERS} orders`)),
})
