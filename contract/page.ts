/** @module What a page is, as the page reader saw it. */
import * as v from 'valibot'
import { ItemSchema, UrlSchema } from './item.ts'

/** Kinds of pages. `other` is also every page that we could not tell. */
export const PAGE_TYPES = [
  'home',
  'list',
  'product',
  'cart',
  'checkout',
  'thank_you',
  'search',
  'article',
  'other',
] as const

export type PageType = (typeof PAGE_TYPES)[number]

/** Where a visitor came from, as the landing address says it (`utm_…`). */
export const CampaignParamsSchema = v.object({
  source: v.optional(v.pipe(v.string(), v.maxLength(120))),
  medium: v.optional(v.pipe(v.string(), v.maxLength(120))),
  campaign: v.optional(v.pipe(v.string(), v.maxLength(120))),
})

export type CampaignParams = v.InferOutput<typeof CampaignParamsSchema>

/** `url` has been scrubbed on the device: no e-mail, token or password in it. `product` only on a product page. */
export const PageSchema = v.object({
  url: UrlSchema,
  type: v.picklist(PAGE_TYPES),
  title: v.optional(v.pipe(v.string(), v.maxLength(300))),
  referrer: v.optional(UrlSchema),
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
  utm: v.optional(CampaignParamsSchema),
  product: v.optional(ItemSchema),
  /** The shop system whose adapter reads along, such as `shopify`. */
  platform: v.optional(v.pipe(v.string(), v.maxLength(32))),
})

export type Page = v.InferOutput<typeof PageSchema>
