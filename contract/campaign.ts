/** @module Campaigns: an overlay with its audience, pages, times and caps, as the owner writes it. */
import * as v from 'valibot'
import { CampaignIdSchema } from './campaign-id.ts'
import { CurrencySchema } from './currency.ts'
import { MinorSchema, UrlSchema } from './item.ts'
import { isInterrupting, LAYOUTS } from './layout.ts'
import { PAGE_TYPES } from './page.ts'

/** Grades of the lead score, coldest first. Where one begins: worker/core/lead-score.ts. */
export const GRADES = ['cold', 'warm', 'hot'] as const

export type Grade = (typeof GRADES)[number]

/** The moment that may open an overlay. The browser watches for it; the Worker only says which may. */
export const TriggerSchema = v.variant('kind', [
  /** The visitor is about to leave; never after a link or cart click, never before 4 s. */
  v.strictObject({ kind: v.literal('exit_intent') }),
  /** So long after the page was read. */
  v.strictObject({
    kind: v.literal('delay'),
    seconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(600)), 5),
  }),
  /** Deepest point seen reaches this share of the page. */
  v.strictObject({
    kind: v.literal('scroll'),
    share: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(1)), 0.3),
  }),
])

export type Trigger = v.InferOutput<typeof TriggerSchema>

const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(max))

/** An address a visitor may be sent to: a path of the shop, or https. Never `javascript:` and the like (safety rule 10). */
const LinkSchema = v.pipe(
  UrlSchema,
  v.regex(/^(https:\/\/|\/(?!\/)|mailto:|tel:|#)/i, 'must start with https://, a single /, mailto:, tel: or #'),
)

/** One part of what an overlay says. Text is text: no block takes HTML. */
export const BlockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('headline'), text: line(120) }),
  v.strictObject({ kind: v.literal('text'), text: line(600) }),
  v.strictObject({ kind: v.literal('image'), url: LinkSchema, alt: v.pipe(v.string(), v.maxLength(200)) }),
  v.strictObject({ kind: v.literal('coupon'), code: line(40) }),
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
])

export type Block = v.InferOutput<typeof BlockSchema>

/** Whom it is for. Every field given must hold; an empty audience is everybody. */
export const AudienceSchema = v.strictObject({
  visitor: v.optional(v.picklist(['new', 'returning'])),
  grades: v.optional(v.pipe(v.array(v.picklist(GRADES)), v.minLength(1))),
  devices: v.optional(v.pipe(v.array(v.picklist(['phone', 'desktop'])), v.minLength(1))),
  languages: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is not a language such as lt'))), v.minLength(1)),
  ),
  /** Orders so far: `none` or `some`. */
  orders: v.optional(v.picklist(['none', 'some'])),
  cart: v.optional(
    v.strictObject({
      state: v.optional(v.picklist(['empty', 'filled'])),
      minMinor: v.optional(MinorSchema),
      maxMinor: v.optional(MinorSchema),
      /** Minutes since the cart last changed, at least. */
      unchangedMinutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(43_200))),
    }),
  ),
})

export type Audience = v.InferOutput<typeof AudienceSchema>

const CampaignFields = v.strictObject({
  campaignId: CampaignIdSchema,
  name: line(120),
  status: v.picklist(['draft', 'live', 'paused']),
  layout: v.picklist(LAYOUTS),
  /** Edge of the window for a bar, corner for a slide-in or toast. */
  position: v.optional(v.picklist(['top', 'bottom', 'bottom_left', 'bottom_right'])),
  /** Higher goes first; ties by id. @default 50 */
  priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 50),
  /** What the visitor must have permitted. `none` is for bars that say the same to everybody. @default personalise */
  consent: v.optional(v.picklist(['none', 'personalise']), 'personalise'),
  audience: v.optional(AudienceSchema, {}),
  pages: v.optional(
    v.strictObject({
      types: v.optional(v.pipe(v.array(v.picklist(PAGE_TYPES)), v.minLength(1))),
      notTypes: v.optional(v.array(v.picklist(PAGE_TYPES))),
      urlContains: v.optional(line(200)),
    }),
    {},
  ),
  /** Any one of them opens it. */
  triggers: v.pipe(v.array(TriggerSchema), v.minLength(1, 'needs at least one trigger'), v.maxLength(4)),
  content: v.pipe(v.array(BlockSchema), v.minLength(1, 'needs at least one block'), v.maxLength(12)),
  frequency: v.optional(
    v.strictObject({
      /** Days without it after the visitor closed it. */
      quietDaysAfterClose: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(365)), 5),
      /** Never again once its button was used. */
      stopAfterConversion: v.optional(v.boolean(), true),
    }),
    { quietDaysAfterClose: 5, stopAfterConversion: true },
  ),
  /** ISO dates with zone, e.g. 2026-12-01T00:00:00+02:00. */
  schedule: v.optional(
    v.strictObject({
      startsAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
      endsAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
    }),
    {},
  ),
  /** Share of visitors who get nothing, to measure against. @default 0 */
  holdout: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.5)), 0),
  /** How long a toast stays, in seconds; 0: as long as it is true. @default 7 */
  staySeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60)), 7),
})

/** A campaign as written; unknown fields are refused, so that a slip of the pen does not pass in silence. */
export const CampaignSchema = v.pipe(
  CampaignFields,
  v.forward(
    v.check((c) => c.consent === 'personalise' || !isInterrupting(c.layout), 'may be none for bars and toasts only'),
    ['consent'],
  ),
  v.forward(
    v.check(
      (c) => !isInterrupting(c.layout) || c.content.some((b) => b.kind === 'headline'),
      'a modal or slide-in needs a headline, its name for screen readers',
    ),
    ['content'],
  ),
  v.forward(
    v.check(
      (c) => c.layout !== 'bar' || c.position === undefined || c.position === 'top' || c.position === 'bottom',
      'a bar stands at the top or bottom',
    ),
    ['position'],
  ),
)

/** Any JSON object: a campaign before it is checked. */
export const RawCampaignSchema = v.record(v.string(), v.unknown())

export type Campaign = v.InferOutput<typeof CampaignSchema>
export type CampaignInput = v.InferInput<typeof CampaignSchema>
