/** @module The heading of a slot in the language of a page. */
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import { alikeLanguages } from '../alike-languages.ts'

/** `language`: BCP 47 tag; null: not known. */
export function slotTitle({ title, titles = {} }: RecommendationSlot, language: string | null): string {
  const found = alikeLanguages(language).find((each) => Object.hasOwn(titles, each))
  return (found === undefined ? undefined : titles[found]) ?? title
}
