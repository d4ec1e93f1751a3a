/** @module All that a campaign says: in each language, in each version of a test. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Layout } from '../../../contract/layout.ts'

/** One content; `field`: where it stands, such as `variants[1].translations.lt`. */
export interface SaidContent {
  field: string
  layout: Layout
  content: readonly Block[]
}

/** The campaign's own first. */
export function contentsOf({ layout, content, translations = {}, variants = [] }: Campaign): SaidContent[] {
  const own = [{ field: 'content', layout, content }, ...translatedIn(translations, 'translations', layout)]
  const ofVariants = variants.flatMap((variant, index) => {
    const [at, shape] = [`variants[${index}]`, variant.layout ?? layout]
    const said = variant.content ? [{ field: `${at}.content`, layout: shape, content: variant.content }] : []
    return [...said, ...translatedIn(variant.translations ?? {}, `${at}.translations`, shape)]
  })
  return [...own, ...ofVariants]
}

const translatedIn = (translations: Record<string, Block[]>, at: string, layout: Layout): SaidContent[] =>
  Object.entries(translations).map(([language, content]) => ({ field: `${at}.${language}`, layout, content }))
