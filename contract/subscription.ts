/** @module POST /v1/subscriptions: an address left in the form of an overlay. */
import * as v from 'valibot'
import { CampaignIdSchema } from './campaign-id.ts'
import { EmailSchema } from './email.ts'
import { PhoneSchema } from './order.ts'
import { ConsentSchema } from './purpose.ts'

const name = v.pipe(v.string(), v.trim(), v.maxLength(60))

/** What was filled in: by the name of a form's field; of traits by the trait's name. Empty ones are left out. */
export const FilledFormSchema = v.object({
  email: v.optional(EmailSchema),
  phone: v.optional(PhoneSchema),
  first_name: v.optional(name),
  last_name: v.optional(name),
  /** MM-DD. */
  birthday: v.optional(
    v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is not a month and day')),
  ),
  traits: v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(60)))),
  /** The box was ticked by the visitor. */
  agreed: v.optional(v.boolean(), false),
})

export type FilledForm = v.InferInput<typeof FilledFormSchema>

/** `page`: scrubbed address on which it was left. The Worker knows the campaign's form and holds the answer against it. */
export const SubscriptionSchema = v.object({
  v: v.literal(1),
  visitor: v.nullable(v.pipe(v.string(), v.uuid())),
  consent: ConsentSchema,
  campaignId: CampaignIdSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  variant: v.optional(v.pipe(v.string(), v.maxLength(31))),
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
  page: v.optional(v.pipe(v.string(), v.maxLength(2048))),
  filled: FilledFormSchema,
})

export type Subscription = v.InferOutput<typeof SubscriptionSchema>
