/** @module Which words of a campaign a page gets: by the variant, then by the page's language. */
import type { Block } from '../../contract/campaign/block.ts'
import type { Variant } from '../../contract/campaign/variant.ts'
import type { Campaign } from '../../contract/campaign.ts'
import { alikeLanguages } from './alike-languages.ts'

/**
 * A variant with content of its own speaks only by that: its translation, else its content. Else the campaign's own
 * translation, else its content. `language`: BCP 47 tag of the page; null: unknown.
 */
export function contentOf(
  { campaign, variant }: { campaign: Pick<Campaign, 'content' | 'translations'>; variant: Variant | null },
  language: string | null,
): Block[] {
  const own = variant?.translations && translated(variant.translations, language)
  if (own) return own
  if (variant?.content) return variant.content
  return (campaign.translations && translated(campaign.translations, language)) ?? campaign.content
}

function translated(translations: Record<string, Block[]>, language: string | null): Block[] | undefined {
  const found = alikeLanguages(language).find((each) => Object.hasOwn(translations, each))
  return found === undefined ? undefined : translations[found]
}
