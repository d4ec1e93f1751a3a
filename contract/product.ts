/** @module Products of the shop's catalogue. */
import * as v from 'valibot'
import { CurrencySchema } from './currency.ts'
import { MinorSchema, ProductIdSchema, UrlSchema } from './item.ts'

const nullableText = (max: number) => v.optional(v.nullable(v.pipe(v.string(), v.maxLength(max))), null)

/** Ids by which others name the product: of its variants, in feeds, in the till. Most of one product. */
export const MAX_ALIASES = 500

/** What is told of a product beside the usual, such as `{ colour: 'red', material: 'wool' }`: at most 30. */
const AttributesSchema = v.pipe(
  v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(60)), v.pipe(v.string(), v.maxLength(200))),
  v.check((attributes) => Object.keys(attributes).length <= 30, 'has more than 30 attributes'),
)

/**
 * A product as the API takes it. `stock` null: not counted, so it is there when `availability` says so. `aliases`: further
 * ids of the same product, of which no other product may have one: variants, their SKUs and bar codes. Its address counts
 * as one by itself.
 */
export const ProductSchema = v.object({
  productId: ProductIdSchema,
  sku: nullableText(128),
  gtin: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{8,14}$/, 'is not a GTIN of 8 to 14 digits'))), null),
  aliases: v.optional(v.pipe(v.array(ProductIdSchema), v.maxLength(MAX_ALIASES)), () => []),
  attributes: v.optional(AttributesSchema, () => ({})),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  brand: nullableText(120),
  category: nullableText(300),
  description: nullableText(5000),
  priceMinor: v.optional(v.nullable(MinorSchema), null),
  listPriceMinor: v.optional(v.nullable(MinorSchema), null),
  currency: v.optional(v.nullable(CurrencySchema), null),
  availability: v.optional(v.picklist(['in_stock', 'out_of_stock', 'preorder']), 'in_stock'),
  stock: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  url: v.optional(v.nullable(UrlSchema), null),
  imageUrl: v.optional(v.nullable(UrlSchema), null),
})

export type Product = v.InferOutput<typeof ProductSchema>

/** Most products in one request of `POST /v1/products`. */
export const MAX_PRODUCTS = 500

/** Body of `POST /v1/products`: all are stored or none. */
export const ProductsSchema = v.object({
  products: v.pipe(
    v.array(ProductSchema),
    v.minLength(1),
    v.maxLength(MAX_PRODUCTS, `has more than ${MAX_PRODUCTS} products`),
  ),
})
