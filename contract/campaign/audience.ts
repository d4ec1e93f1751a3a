/** @module Whom a campaign is for. */
import * as v from 'valibot'
import { CampaignIdSchema } from '../campaign-id.ts'
import { ConditionSchema } from '../condition.ts'
import { GRADES } from '../grade.ts'
import { MinorSchema } from '../item.ts'
import { LanguageSchema } from './language-code.ts'
import { line } from './line.ts'

const some = <const Schema extends v.GenericSchema>(item: Schema, max = 50) =>
  v.optional(v.pipe(v.array(item), v.minLength(1, 'is empty'), v.maxLength(max)))

/** Every field given must hold; an empty audience is everybody. */
export const AudienceSchema = v.strictObject({
  visitor: v.optional(v.picklist(['new', 'returning'])),
  grades: some(v.picklist(GRADES)),
  devices: some(v.picklist(['phone', 'desktop'])),
  languages: some(LanguageSchema),
  /** Where the request came from: two capitals, `LT`. */
  countries: some(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not a country such as LT')), 100),
  /** Orders so far: `none` or `some`. */
  orders: v.optional(v.picklist(['none', 'some'])),
  /** In one of these segments, and in none of those. */
  segments: some(CampaignIdSchema, 20),
  notSegments: some(CampaignIdSchema, 20),
  /** Any other condition, as segments have them. */
  where: v.optional(ConditionSchema),
  /** Only whom a scenario let see it (its step `overlay`), as long as that holds. */
  offered: v.optional(v.boolean()),
  /** What the address of this visit's landing page said (`utm_…`); capitals do not matter. */
  utm: v.optional(v.strictObject({ source: some(line(120)), medium: some(line(120)), campaign: some(line(120)) })),
  cart: v.optional(
    v.strictObject({
      state: v.optional(v.picklist(['empty', 'filled'])),
      minMinor: v.optional(MinorSchema),
      maxMinor: v.optional(MinorSchema),
      /** Minutes since the cart last changed, at least. */
      unchangedMinutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(43_200))),
      /** At least one line is of one of these products, categories or brands; capitals do not matter. */
      products: some(line(128)),
      categories: some(line(300)),
      brands: some(line(120)),
    }),
  ),
})

export type Audience = v.InferOutput<typeof AudienceSchema>
