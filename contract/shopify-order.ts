/** @module What is taken of an order as Shopify's webhooks carry it. Whatever is not named here is dropped unread. */
import * as v from 'valibot'
import { CurrencySchema } from './currency.ts'
import { DecimalSchema, ForeignIdSchema, TypedEmailSchema, timeSchema } from './webhook-field.ts'

/** Amounts of a line are in the shop's currency; `price` is that of one piece before discounts. */
const LineSchema = v.object({
  product_id: v.nullish(ForeignIdSchema),
  variant_id: v.nullish(ForeignIdSchema),
  sku: v.nullish(v.string()),
  title: v.nullish(v.string()),
  price: DecimalSchema,
  quantity: v.number(),
  /** What is left of `quantity` after returns and edits. */
  current_quantity: v.nullish(v.number()),
  discount_allocations: v.nullish(v.array(v.object({ amount: DecimalSchema }))),
})

/**
 * The order of `orders/…`. No address, phone or name of a person is in it, but the e-mail that the buyer typed.
 * `admin_graphql_api_id` names the order too: ids may be longer than a number of JSON can be exact. `total_price` is
 * what was ordered, `current_total_price` what is left of it after refunds; both in `currency`, which is the shop's.
 * Source: shopify.dev, Admin REST API, the Order resource; its webhooks carry the same.
 */
export const ShopifyOrderSchema = v.object({
  id: ForeignIdSchema,
  admin_graphql_api_id: v.nullish(v.string()),
  test: v.nullish(v.boolean()),
  created_at: timeSchema(),
  processed_at: v.nullish(timeSchema()),
  updated_at: timeSchema(),
  cancelled_at: v.nullish(v.string()),
  financial_status: v.nullish(v.string()),
  currency: CurrencySchema,
  total_price: DecimalSchema,
  current_total_price: v.nullish(DecimalSchema),
  email: TypedEmailSchema,
  customer: v.nullish(v.object({ id: v.nullish(ForeignIdSchema) })),
  /** `amount`: what the code took off. */
  discount_codes: v.nullish(v.array(v.object({ code: v.nullish(v.string()), amount: v.nullish(DecimalSchema) }))),
  note_attributes: v.nullish(v.array(v.object({ name: v.unknown(), value: v.unknown() }))),
  line_items: v.array(LineSchema),
})

export type ShopifyOrder = v.InferOutput<typeof ShopifyOrderSchema>
