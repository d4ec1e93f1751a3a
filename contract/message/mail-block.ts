/** @module What a mail says: a subject, the line beside it, and blocks. */
import * as v from 'valibot'
import { line } from '../campaign/line.ts'
import { CampaignIdSchema } from '../campaign-id.ts'
import { UrlSchema } from '../item.ts'
import { PageLinkSchema } from './page-link.ts'

const https = v.pipe(UrlSchema, v.regex(/^https:\/\//i, 'must start with https://'))

/**
 * One part of a mail. Text is text; texts may hold merge fields of Liquid. A block that has nothing to say is left out;
 * a mail whose `required` block has nothing is not sent.
 */
export const MailBlockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), text: line(120) }),
  v.strictObject({ kind: v.literal('text'), text: line(1200) }),
  v.strictObject({ kind: v.literal('list'), items: v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(12)) }),
  v.strictObject({
    kind: v.literal('image'),
    url: https,
    alt: v.pipe(v.string(), v.maxLength(200)),
    href: v.optional(PageLinkSchema),
  }),
  /** `leadsTo`: the page of the first product that the run is about; `href` where there is none. */
  v.strictObject({
    kind: v.literal('button'),
    text: line(60),
    href: PageLinkSchema,
    leadsTo: v.optional(v.literal('product')),
  }),
  /** Products that the recommendation slot finds for this person. */
  v.strictObject({
    kind: v.literal('products'),
    title: v.optional(line(120)),
    slotId: v.optional(CampaignIdSchema, 'message'),
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 4),
    required: v.optional(v.boolean(), false),
  }),
  /** What lies in the person's cart now, with pictures where `pictures`. */
  v.strictObject({
    kind: v.literal('cart'),
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 5),
    pictures: v.optional(v.boolean(), true),
    required: v.optional(v.boolean(), true),
  }),
  /** The order that the run is about: its lines, sums, and what the parcel is followed by. */
  v.strictObject({ kind: v.literal('order'), required: v.optional(v.boolean(), true) }),
  /** The products that the run is about: looked at, wished for, cheaper now, there again. */
  v.strictObject({
    kind: v.literal('subject_products'),
    title: v.optional(line(120)),
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 3),
    required: v.optional(v.boolean(), true),
  }),
  /** Products of earlier orders. */
  v.strictObject({
    kind: v.literal('bought'),
    title: v.optional(line(120)),
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 3),
    required: v.optional(v.boolean(), false),
  }),
  /**
   * A code of this person alone; `{code}`, `{percent}` or `{amount}`, `{until}` in the text. `isReminder`: only the one that
   * an earlier message of the same run gave.
   */
  v.strictObject({
    kind: v.literal('coupon'),
    poolId: CampaignIdSchema,
    text: line(300),
    isReminder: v.optional(v.boolean()),
    required: v.optional(v.boolean(), true),
  }),
  /** One press answers: 1 to 5 stars or 0 to 10; confirmed on the page behind it. */
  v.strictObject({
    kind: v.literal('rating'),
    questionId: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is not an id such as after-order')),
    scale: v.optional(v.picklist(['stars', 'nps']), 'stars'),
    text: line(300),
    low: v.optional(line(40)),
    high: v.optional(line(40)),
  }),
  /** The nearest store of the settings, with its own offer. */
  v.strictObject({ kind: v.literal('store'), title: v.optional(line(120)) }),
  v.strictObject({ kind: v.literal('divider') }),
])

export type MailBlock = v.InferOutput<typeof MailBlockSchema>
export type MailBlockInput = v.InferInput<typeof MailBlockSchema>

/** Who wrote it and how to end it stand under every mail by themselves: no block can leave that out. */
export const MailContentSchema = v.strictObject({
  subject: line(150),
  /** Shown beside the subject by mail programs. */
  preheader: v.optional(line(150)),
  blocks: v.pipe(v.array(MailBlockSchema), v.minLength(1, 'needs at least one block'), v.maxLength(30)),
})

export type MailContent = v.InferOutput<typeof MailContentSchema>
