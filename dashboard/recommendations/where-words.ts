/** @module Where a slot stands, in words. */
import type { Campaign } from '../../contract/campaign.ts'
import type { RecommendationSlot } from '../../contract/recommend/slot.ts'
import { USUAL_SLOT } from '../../contract/recommend/strategy.ts'
import { joinedByAnd } from '../sentence/joined.ts'
import { pagesWords } from '../sentence/pages-words.ts'

/** So many overlays are named, more are counted. */
const MOST_NAMED = 2

/** `Inside “home-top” on the home page`; null: it is not drawn by itself. */
export function placeWords({ place, pages }: Pick<RecommendationSlot, 'place' | 'pages'>): string | null {
  if (place === undefined) return null
  const preposition = { inside: 'Inside', before: 'Before', after: 'After' }[place.place]
  return `${preposition} “${place.name ?? place.selector}” on ${pagesWords(pages)}`
}

/** `Asked for by the overlay “Exit offer” `. `overlays`: names of those that ask for it. */
export function askedForWords(slotId: string, overlays: readonly string[]): string {
  const named = overlays.slice(0, MOST_NAMED).map((name) => `“${name}”`)
  const more = overlays.length - named.length
  const all = more > 0 ? [...named, `${more} more`] : named
  if (all.length > 0) return `Asked for by the overlay${overlays.length > 1 ? 's' : ''} ${joinedByAnd(all)}`
  if (slotId === 'message') return 'Asked for by messages'
  return 'In no page yet: give it a place, or ask for it'
}

/** Names of the campaigns with a block that asks for this slot. A block that names none asks for the usual one. */
export const overlaysAsking = (
  slotId: string,
  campaigns: readonly Pick<Campaign, 'name' | 'content' | 'variants' | 'status'>[],
): string[] =>
  campaigns
    .filter(({ status }) => status === 'live')
    .filter(({ content, variants = [] }) =>
      [content, ...variants.map((each) => each.content ?? [])]
        .flat()
        .some((block) => block.kind === 'recommendations' && (block.slotId ?? USUAL_SLOT) === slotId),
    )
    .map(({ name }) => name)
