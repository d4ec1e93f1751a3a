/** @module All that a campaign says: in each language, in each version of a test. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Layout } from '../../../contract/layout.ts'

/** One content; `field`: where it stands, such as `variants[1].translations.lt`. */
export interface SaidContent {
  field: string
  /** All that it is drawn in. */
  layouts: readonly Layout[]
  content: readonly Block[]
}

/** The campaign's own first; versions without a content of their own say that in their own layout. */
export function contentsOf({ layout, content, translations = {}, variants = [] }: Campaign): SaidContent[] {
  const shared = variants.filter((variant) => !variant.content).map((variant) => variant.layout ?? layout)
  const layouts = variants.length > 0 && shared.length > 0 ? shared : [layout]
  const own = [{ field: 'content', layouts, content }, ...translatedIn(translations, 'translations', layouts)]
  const ofVariants = variants.flatMap((variant, index) => {
    const [at, shapes] = [`variants[${index}]`, [variant.layout ?? layout]]
    const said = variant.content ? [{ field: `${at}.content`, layouts: shapes, content: variant.content }] : []
    return [...said, ...translatedIn(variant.translations ?? {}, `${at}.translations`, shapes)]
  })
  return [...own, ...ofVariants]
}

const translatedIn = (translations: Record<string, Block[]>, at: string, layouts: readonly Layout[]): SaidContent[] =>
  Object.entries(translations).map(([language, content]) => ({ field: `${at}.${language}`, layouts, content }))
