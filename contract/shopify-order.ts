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
 * A parcel, or several: with the order it comes, or by itself (`fulfillments/…`, where it names its order). `status`: of
 * the fulfilment, `success` once it is on its way; `shipment_status`: of the parcel, as its carrier tells.
 * Source: shopify.dev, Admin REST API, the Fulfillment resource; its webhooks carry the same.
 */
export const ShopifyFulfillmentSchema = v.object({
  order_id: v.nullish(ForeignIdSchema),
  status: v.nullish(v.string()),
  shipment_status: v.nullish(v.string()),
  created_at: timeSchema(),
  updated_at: v.nullish(timeSchema()),
  tracking_company: v.nullish(v.string()),
  tracking_number: v.nullish(v.string()),
  tracking_url: v.nullish(v.string()),
})

export type ShopifyFulfillment = v.InferOutput<typeof ShopifyFulfillmentSchema>

/** `fulfillment_events/create`: what a carrier told of a parcel. Source: shopify.dev, the FulfillmentEvent resource. */
export const ShopifyFulfillmentEventSchema = v.object({
  order_id: ForeignIdSchema,
  status: v.string(),
  happened_at: v.nullish(timeSchema()),
})

/** `returns/request`: what the buyer wants to send back. It does not say when. Source: shopify.dev, Webhooks, returns/request. */
export const ShopifyReturnSchema = v.object({
  order: v.object({ id: ForeignIdSchema, admin_graphql_api_id: v.nullish(v.string()) }),
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
  /** `email_marketing_consent`: of the customer's own address, as the shop has it. */
  customer: v.nullish(
    v.object({
      id: v.nullish(ForeignIdSchema),
      email: TypedEmailSchema,
      // It must not cost the order, whatever it holds.
      email_marketing_consent: v.fallback(
        v.nullish(
          v.object({
            state: v.nullish(v.string()),
            consent_updated_at: v.fallback(v.nullish(timeSchema()), undefined),
          }),
        ),
        undefined,
      ),
    }),
  ),
  /** `amount`: what the code took off. */
  discount_codes: v.nullish(v.array(v.object({ code: v.nullish(v.string()), amount: v.nullish(DecimalSchema) }))),
  note_attributes: v.nullish(v.array(v.object({ name: v.unknown(), value: v.unknown() }))),
  /** One that cannot be read must not cost the order: it counts as none. */
  fulfillments: v.nullish(v.array(v.fallback(v.nullable(ShopifyFulfillmentSchema), null))),
  line_items: v.array(LineSchema),
})

export type ShopifyOrder = v.InferOutput<typeof ShopifyOrderSchema>
