/** @module What is taken of an order as WooCommerce's webhooks carry it. Whatever is not named here is dropped unread. */
import * as v from 'valibot'
import { CurrencySchema } from './currency.ts'
import { DecimalSchema, ForeignIdSchema, TypedEmailSchema, timeSchema } from './webhook-field.ts'

/** Times named `_gmt` come without a zone. */
const gmt = timeSchema((text) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`))

/** `total` and `total_tax` are those of the whole line after discounts; `variation_id` is 0 where there is none. */
const LineSchema = v.object({
  product_id: v.nullish(ForeignIdSchema),
  variation_id: v.nullish(ForeignIdSchema),
  sku: v.nullish(v.string()),
  name: v.nullish(v.string()),
  parent_name: v.nullish(v.string()),
  quantity: v.number(),
  total: DecimalSchema,
  total_tax: v.nullish(DecimalSchema),
})

/**
 * The order of `order.…`. No address, phone or name of a person is in it, but the e-mail that the buyer typed. `number` is the order's number as
 * people see it, mostly its id; `customer_id` is 0 for a guest; the totals of `refunds` are negative.
 * Source: WooCommerce REST API v3, order properties; webhooks of API versions 1 to 3 carry the same.
 */
export const WoocommerceOrderSchema = v.object({
  number: ForeignIdSchema,
  status: v.string(),
  currency: CurrencySchema,
  total: DecimalSchema,
  prices_include_tax: v.nullish(v.boolean()),
  date_created_gmt: gmt,
  date_modified_gmt: gmt,
  date_paid_gmt: v.nullish(v.string()),
  date_completed_gmt: v.nullish(gmt),
  customer_id: v.nullish(ForeignIdSchema),
  billing: v.nullish(v.object({ email: TypedEmailSchema })),
  meta_data: v.nullish(v.array(v.object({ key: v.unknown(), value: v.unknown() }))),
  /** `discount`: what the code took off, without its tax. */
  coupon_lines: v.nullish(
    v.array(
      v.object({
        code: v.nullish(v.string()),
        discount: v.nullish(DecimalSchema),
        discount_tax: v.nullish(DecimalSchema),
      }),
    ),
  ),
  refunds: v.nullish(v.array(v.object({ total: DecimalSchema }))),
  line_items: v.array(LineSchema),
})

export type WoocommerceOrder = v.InferOutput<typeof WoocommerceOrderSchema>
