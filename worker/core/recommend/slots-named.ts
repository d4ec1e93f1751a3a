/** @module The recommendation slots that a campaign's blocks name. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import { USUAL_SLOT } from '../../../contract/recommend/strategy.ts'

/** In any version and language of it; the usual one where a block names none. */
export function slotsNamed({ content, translations, variants = [] }: Campaign): Set<string> {
  const contents = [
    content,
    ...Object.values(translations ?? {}),
    ...variants.flatMap((variant) => [variant.content ?? [], ...Object.values(variant.translations ?? {})]),
  ]
  return new Set(contents.flat().flatMap(slotOf))
}

const slotOf = (block: Block): string[] => (block.kind === 'recommendations' ? [block.slotId ?? USUAL_SLOT] : [])
