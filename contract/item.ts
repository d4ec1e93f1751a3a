/** @module Products as events carry them, and the cart, which is state and not events. */
import * as v from 'valibot'
import { CurrencySchema } from './currency.ts'

/** An amount in minor units: a whole number from 0 to 10^12. */
export const MinorSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12))

/** The shop's own id of a product: 1 to 128 characters. */
export const ProductIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))

/** A web address of a page or picture, absolute or relative to the shop; at most 2,048 characters. */
export const UrlSchema = v.pipe(v.string(), v.maxLength(2048))

const short = (max: number) => v.pipe(v.string(), v.maxLength(max))

/** One product on a page, in a cart or in an order. `priceMinor` is the unit price paid; absent means unknown, not 0. */
export const ItemSchema = v.object({
  productId: ProductIdSchema,
  /** The shop's id of the chosen variant, its stock keeping unit, and its bar code (GTIN-8 to GTIN-14, digits only). */
  variantId: v.optional(short(128)),
  sku: v.optional(short(128)),
  gtin: v.optional(v.pipe(v.string(), v.regex(/^\d{8,14}$/, 'is not a GTIN of 8 to 14 digits'))),
  name: v.optional(short(300)),
  brand: v.optional(short(120)),
  category: v.optional(short(300)),
  priceMinor: v.optional(MinorSchema),
  listPriceMinor: v.optional(MinorSchema),
  currency: v.optional(CurrencySchema),
  quantity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  availability: v.optional(v.picklist(['in_stock', 'out_of_stock', 'preorder'])),
  url: v.optional(UrlSchema),
  imageUrl: v.optional(UrlSchema),
})

export type Item = v.InferOutput<typeof ItemSchema>

/** Most lines of one cart or order that we take. Our policy. */
export const MAX_CART_LINES = 200

/** The whole cart at one moment. An emptied cart has no items. `valueMinor` is the sum of its lines in `currency`. */
export const CartSchema = v.object({
  items: v.pipe(v.array(ItemSchema), v.maxLength(MAX_CART_LINES, `has more than ${MAX_CART_LINES} lines`)),
  valueMinor: MinorSchema,
  currency: CurrencySchema,
})

export type Cart = v.InferOutput<typeof CartSchema>
