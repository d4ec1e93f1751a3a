/** @module What a ready-made campaign is made of. Source of the list: features.md C7. */
import type { BlockInput } from '../campaign/block.ts'
import type { CampaignInput } from '../campaign.ts'
import type { CouponPool } from '../coupon.ts'

/** The languages that ready-made campaigns speak; the first is used where a shop speaks none of them. */
export const READY_MADE_LANGUAGES = ['en', 'lt', 'kk', 'nb', 'lv', 'pl'] as const

export type ReadyMadeLanguage = (typeof READY_MADE_LANGUAGES)[number]

/** What may differ from shop to shop. */
export interface ShopTerms {
  /** ISO 4217. */
  currency: string
}

/** The campaign without its words: they come in every language. */
export type Frame = Omit<CampaignInput, 'content' | 'translations' | 'status' | 'name' | 'campaignId'>

/** One ready-made campaign; `Words` are its texts by name. */
export interface ReadyMade<Words extends Record<string, string> = Record<string, string>> {
  readyMadeId: string
  /** For the owner, in the dashboard's English. */
  title: string
  /** One sentence: what it does and why it is worth having. */
  about: string
  /** What the owner must look at before it is published; null: nothing. */
  check: string | null
  /** Pools of coupons that it gives out, by id, as they might be made. */
  pools?: (terms: ShopTerms) => Record<string, CouponPool>
  frame: Frame
  content: (words: Words, terms: ShopTerms) => BlockInput[]
  words: Record<ReadyMadeLanguage, Words>
}

/** Keeps the names of the words of one campaign together, so that no language lacks one. */
export const readyMade = <Words extends Record<string, string>>(made: ReadyMade<Words>): ReadyMade =>
  made as unknown as ReadyMade
