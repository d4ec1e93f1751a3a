/** @module What an overlay says: blocks of text, pictures and facts. */
import * as v from 'valibot'
import { CampaignIdSchema } from '../campaign-id.ts'
import { CurrencySchema } from '../currency.ts'
import { MinorSchema } from '../item.ts'
import { FormBlockSchema } from './form-block.ts'
import { line } from './line.ts'
import { LinkSchema } from './link.ts'
import { ProofBlockSchema } from './proof-block.ts'
import { SurveyBlockSchema } from './survey-block.ts'
import { WheelBlockSchema } from './wheel-block.ts'

/**
 * One part of what an overlay says. Text is text: no block takes HTML. Texts may hold merge fields of Liquid,
 * `{{ product.name | default: "this" }}` (docs/reference/campaigns.md, Merge fields), filled in by the Worker.
 */
export const BlockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('headline'), text: line(120) }),
  v.strictObject({ kind: v.literal('text'), text: line(600) }),
  v.strictObject({ kind: v.literal('image'), url: LinkSchema, alt: v.pipe(v.string(), v.maxLength(200)) }),
  /** One code for everybody. */
  v.strictObject({ kind: v.literal('coupon'), code: line(40) }),
  /**
   * A code of this visitor alone, given when the overlay opens, from a pool of coupons. `fallback`: what is shown where
   * the pool is empty or cannot be asked; absent: then the block is left out.
   */
  v.strictObject({ kind: v.literal('unique_coupon'), poolId: CampaignIdSchema, fallback: v.optional(line(40)) }),
  /**
   * Time left, for `{time}`: until the coupon of this overlay is refused, or until the campaign ends. It knows no other
   * deadline (C9); where that one is unknown or past, nothing is drawn.
   */
  v.strictObject({ kind: v.literal('countdown'), until: v.picklist(['coupon', 'campaign_end']), text: line(160) }),
  /** `href` absent: the button accepts and closes. */
  v.strictObject({ kind: v.literal('button'), text: line(60), href: v.optional(LinkSchema) }),
  /** The way to say no, as visible as the yes. */
  v.strictObject({ kind: v.literal('decline'), text: line(60) }),
  /** The visitor's own cart, drawn in the browser. */
  v.strictObject({
    kind: v.literal('cart_items'),
    most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 3),
  }),
  /** Products the Worker picks for this visitor; fewer than `fewest` and the block is left out. */
  v.strictObject({
    kind: v.literal('recommendations'),
    title: line(120),
    /** The recommendation slot that says which products; absent: what people in sessions like this one looked at. */
    slotId: v.optional(CampaignIdSchema),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 3),
    fewest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 2),
  }),
  /** `{remaining}`, `{threshold}` and `{cart}` stand for amounts of money. */
  v.strictObject({
    kind: v.literal('free_delivery'),
    thresholdMinor: MinorSchema,
    currency: CurrencySchema,
    progress: line(160),
    reached: line(160),
  }),
  /** `{count}` stands for the number of people; not drawn below `fewest`, which is at least 2. */
  v.strictObject({
    kind: v.literal('live_viewers'),
    text: line(160),
    fewest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1000)), 2),
  }),
  ProofBlockSchema,
  FormBlockSchema,
  SurveyBlockSchema,
  WheelBlockSchema,
])

export type Block = v.InferOutput<typeof BlockSchema>
export type BlockInput = v.InferInput<typeof BlockSchema>

/** A visitor has one code, or one draw, of a campaign, and one form, or one survey, to fill in. */
const ONCE: readonly Block['kind'][][] = [['unique_coupon', 'wheel'], ['form'], ['survey']]

/** What an overlay says, in the order in which it is drawn. */
export const ContentSchema = v.pipe(
  v.array(BlockSchema),
  v.minLength(1, 'needs at least one block'),
  v.maxLength(12, 'has more than 12 blocks'),
  v.check(
    (blocks) => ONCE.every((kinds) => blocks.filter(({ kind }) => kinds.includes(kind)).length <= 1),
    'has more than one form, survey, or code of the visitor’s own',
  ),
)
