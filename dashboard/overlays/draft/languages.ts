/** @module Languages of a campaign and of its versions in a test. */
import type { Draft, DraftBlock } from './draft.ts'

/** The words of the original stand in the new language until they are written anew. */
export function withLanguage(draft: Draft, code: string): Draft {
  const { translations, content, variants } = draft
  return {
    ...draft,
    translations: { ...translations, [code]: content },
    ...(variants && { variants: variants.map((each) => (each.content ? withOwn(each, each.content, code) : each)) }),
  }
}

const withOwn = <Of extends Pick<Draft, 'translations'>>(of: Of, content: DraftBlock[], code: string): Of => ({
  ...of,
  translations: { ...of.translations, [code]: content },
})

export function withoutLanguage(draft: Draft, code: string): Draft {
  const { variants } = draft
  const rest = without(draft, code)
  return variants ? { ...rest, variants: variants.map((each) => without(each, code)) } : rest
}

function without<Of extends Pick<Draft, 'translations'>>(of: Of, code: string): Of {
  const { translations = {}, ...rest } = of
  const { [code]: _, ...others } = translations
  return (Object.keys(others).length === 0 ? rest : { ...rest, translations: others }) as Of
}
