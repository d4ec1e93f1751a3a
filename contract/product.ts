/** @module Products of the shop's catalogue. */
import * as v from 'valibot'
import { CurrencySchema } from './currency.ts'
import { MinorSchema, ProductIdSchema, UrlSchema } from './item.ts'

const nullableText = (max: number) => v.optional(v.nullable(v.pipe(v.string(), v.maxLength(max))), null)

/** A product as the API takes it. `stock` null: not counted, so it is there when `availability` says so. */
export const ProductSchema = v.object({
  productId: ProductIdSchema,
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

/** What a visitor may see of a product: public data only, and why it was picked. */
export interface ProductCard {
  productId: string
  name: string
  priceMinor: number | null
  listPriceMinor: number | null
  currency: string | null
  url: string | null
  imageUrl: string | null
  reason: RecommendationReason
}

/** GET /v1/recommendations: best first, without the product asked about. */
export interface RecommendedProducts {
  products: ProductCard[]
}

/** `co_viewed`: looked at together in sessions like this one. `best_seller`: most sold in 90 days, by signed orders. */
export type RecommendationReason = 'co_viewed' | 'best_seller'

/** Body of `POST /v1/products`: all are stored or none. */
export const ProductsSchema = v.object({
  products: v.pipe(
    v.array(ProductSchema),
    v.minLength(1),
    v.maxLength(MAX_PRODUCTS, `has more than ${MAX_PRODUCTS} products`),
  ),
})
