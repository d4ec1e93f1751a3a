/** @module Campaigns: an overlay with its audience, pages, times and caps, as the owner writes it. */
import * as v from 'valibot'
import { AudienceSchema } from './campaign/audience.ts'
import { ContentSchema } from './campaign/block.ts'
import { FrequencySchema } from './campaign/frequency.ts'
import { LanguageSchema } from './campaign/language-code.ts'
import { line } from './campaign/line.ts'
import { PagesSchema } from './campaign/pages.ts'
import { POSITIONS } from './campaign/position.ts'
import { ScheduleSchema } from './campaign/schedule.ts'
import { SlotSchema } from './campaign/slot.ts'
import { TriggerSchema } from './campaign/trigger.ts'
import { VariantSchema } from './campaign/variant.ts'
import { CampaignIdSchema } from './campaign-id.ts'
import { isInterrupting, LAYOUTS } from './layout.ts'

const CampaignFields = v.strictObject({
  campaignId: CampaignIdSchema,
  name: line(120),
  status: v.picklist(['draft', 'live', 'paused']),
  layout: v.picklist(LAYOUTS),
  position: v.optional(v.picklist(POSITIONS)),
  /** Of an inline overlay only: where it stands. */
  slot: v.optional(SlotSchema),
  /**
   * Words of a small tab. A teaser has it instead of coming by itself; a modal, slide-in or full screen leaves it when it
   * is closed, so that one may look again.
   */
  tab: v.optional(line(40)),
  /** Higher goes first; ties by expected value. @default 50 */
  priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 50),
  /** What the visitor must have permitted. `none` is for quiet layouts that say the same to everybody. @default personalise */
  consent: v.optional(v.picklist(['none', 'personalise']), 'personalise'),
  audience: v.optional(AudienceSchema, {}),
  pages: v.optional(PagesSchema, {}),
  triggers: v.pipe(v.array(TriggerSchema), v.minLength(1, 'needs at least one trigger'), v.maxLength(4)),
  /** Any one of the triggers opens it, or all of them, in any order, over the pages of a visit. @default any */
  triggerMatch: v.optional(v.picklist(['any', 'all'])),
  content: ContentSchema,
  /** The same in other languages; the page's language decides, `content` is for all others. */
  translations: v.optional(v.record(LanguageSchema, ContentSchema)),
  frequency: v.optional(FrequencySchema, { quietDaysAfterClose: 5, stopAfterConversion: true }),
  schedule: v.optional(ScheduleSchema, {}),
  /** Share of visitors who get nothing, to measure against. @default 0 */
  holdout: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.5)), 0),
  /** Versions that are compared; their shares sum to 1. */
  variants: v.optional(v.pipe(v.array(VariantSchema), v.minLength(2), v.maxLength(5))),
  /** What it is to bring about: its button used, an address left, or an order. @default click */
  goal: v.optional(v.picklist(['click', 'lead', 'order'])),
  /** What reaching the goal once is worth, minor units of the shop's currency: for the ranking by expected value. */
  worthMinor: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** How long a toast stays, in seconds; 0: as long as it is true. @default 7 */
  staySeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60)), 7),
})

type Fields = v.InferOutput<typeof CampaignFields>

/** A campaign as written; unknown fields are refused, so that a slip of the pen does not pass in silence. */
export const CampaignSchema = v.pipe(
  CampaignFields,
  v.forward(
    v.check(
      (c) => c.consent === 'personalise' || !layoutsOf(c).some(isInterrupting),
      'may be none for bars, toasts, teasers and inline overlays only',
    ),
    ['consent'],
  ),
  v.forward(
    v.check(
      (c) =>
        !layoutsOf(c).some(isNamed) || contentsOf(c).every((content) => content.some((b) => b.kind === 'headline')),
      'a modal, slide-in, full screen or teaser needs a headline, its name for screen readers',
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
  v.forward(
    v.check((c) => (c.layout === 'inline') === (c.slot !== undefined), 'is for inline overlays, and they need one'),
    ['slot'],
  ),
  v.forward(
    v.check((c) => !layoutsOf(c).includes('teaser') || c.tab !== undefined, 'a teaser needs the words of its tab'),
    ['tab'],
  ),
  v.forward(
    v.check((c) => c.tab === undefined || layoutsOf(c).every(isNamed), 'only panels leave a tab'),
    ['tab'],
  ),
  v.forward(
    v.check(
      (c) => Math.abs((c.variants ?? [{ share: 1 }]).reduce((sum, { share }) => sum + share, 0) - 1) <= 1e-9,
      'have shares that do not sum to 1',
    ),
    ['variants'],
  ),
  v.forward(
    v.check(
      (c) => new Set(c.variants?.map(({ variantId }) => variantId)).size === (c.variants?.length ?? 0),
      'have an id twice',
    ),
    ['variants'],
  ),
  v.forward(
    // A campaign that stands in the page and one that lies over it open in different ways and are capped differently.
    v.check(
      (c) => (c.variants ?? []).every(({ layout = c.layout }) => (layout === 'inline') === (c.layout === 'inline')),
      'cannot mix inline and other layouts',
    ),
    ['variants'],
  ),
)

const isNamed = (layout: Fields['layout']) => isInterrupting(layout) || layout === 'teaser'

const layoutsOf = ({ layout, variants = [] }: Fields) => [
  layout,
  ...variants.map((variant) => variant.layout ?? layout),
]

const contentsOf = ({ content, translations = {}, variants = [] }: Fields) => [
  content,
  ...Object.values(translations),
  ...variants.flatMap((variant) => [variant.content ?? content, ...Object.values(variant.translations ?? {})]),
]

export type Campaign = v.InferOutput<typeof CampaignSchema>
export type CampaignInput = v.InferInput<typeof CampaignSchema>
