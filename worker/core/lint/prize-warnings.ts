/** @module The same chances and coupons in every language. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import type { FieldNote } from '../../../contract/campaign-admin.ts'

/** One for each translation that gives something else than the content it translates. */
export const prizeWarnings = ({ content, translations, variants = [] }: Campaign): FieldNote[] => [
  ...unlike(content, translations, 'translations'),
  ...variants.flatMap((variant, index) =>
    unlike(variant.content ?? content, variant.translations, `variants[${index}].translations`),
  ),
]

const unlike = (content: readonly Block[], translations: Record<string, Block[]> = {}, at: string): FieldNote[] =>
  Object.entries(translations).flatMap(([language, translated]) =>
    prizes(translated) === prizes(content)
      ? []
      : [{ field: `${at}.${language}`, message: 'gives other coupons or chances than what it translates' }],
  )

/** Pools and odds, in their order, as one text. */
const prizes = (content: readonly Block[]): string =>
  JSON.stringify(
    content.flatMap((block): unknown[] => {
      if (block.kind === 'unique_coupon') return [block.poolId]
      if (block.kind === 'coupon') return [block.code]
      return block.kind === 'wheel' ? block.slices.map(({ odds, poolId }) => [odds, poolId]) : []
    }),
  )
