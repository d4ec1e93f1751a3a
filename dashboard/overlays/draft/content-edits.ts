/** @module Changes of blocks, in every language at once. */
import type { Draft, DraftBlock } from './draft.ts'
import { translatedContent } from './translated.ts'

/** Whoever has content: a campaign, or one version in a test. */
type Holder = Pick<Draft, 'translations'> & { content?: DraftBlock[] }

/** Does the same to the content and to all its translations. */
export function inAllLanguages<Of extends Holder>(of: Of, act: (content: DraftBlock[]) => DraftBlock[]): Of {
  const { content = [], translations } = of
  if (translations === undefined) return { ...of, content: act(content) }
  const others = Object.entries(translations).map(([code, each]) => [code, act(each ?? [])])
  return { ...of, content: act(content), translations: Object.fromEntries(others) }
}

/** Everything but words is the original's in every language: an address or an amount that was changed is changed in all. */
export function inStep(draft: Draft): Draft {
  const { variants } = draft
  const stepped = translationsInStep(draft)
  return variants === undefined ? stepped : { ...stepped, variants: variants.map((each) => translationsInStep(each)) }
}

function translationsInStep<Of extends Holder>(of: Of): Of {
  const { content = [], translations } = of
  if (translations === undefined) return of
  const entries = Object.entries(translations).map(([code, other]) => [code, translatedContent(content, other ?? [])])
  return { ...of, translations: Object.fromEntries(entries) }
}
