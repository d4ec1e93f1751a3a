/** @module POST /v1/orders/steps: how far orders have come, as the shop's own server says. */
import * as v from 'valibot'
import { UrlSchema } from './item.ts'

/** What is told by a door of its own; that an order is placed, paid or cancelled is told with the order. */
export const TOLD_STEPS = ['shipped', 'delivered', 'return_requested'] as const

const short = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))

/** What a parcel is followed by. `url` must be https: it stands in mails. */
export const TrackingSchema = v.object({
  number: v.optional(short),
  url: v.optional(v.pipe(UrlSchema, v.regex(/^https:\/\/[^\s"<>]+$/, 'is not an https address'))),
  carrier: v.optional(short),
})

/**
 * One step of one order. Sent again it changes nothing, but for a `tracking` that is another. `at` in ms UTC; absent: now.
 * The order may be told later.
 */
export const ToldStepSchema = v.object({
  transactionId: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  step: v.picklist(TOLD_STEPS),
  at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  tracking: v.optional(TrackingSchema),
})

export type ToldStep = v.InferOutput<typeof ToldStepSchema>

/** Most steps in one request. */
export const MAX_STEPS = 100

/** Body of `POST /v1/orders/steps`. */
export const StepsSchema = v.object({
  steps: v.pipe(v.array(ToldStepSchema), v.minLength(1), v.maxLength(MAX_STEPS, `has more than ${MAX_STEPS} steps`)),
})
