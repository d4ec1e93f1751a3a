/** @module How much a campaign is about what a visitor is interested in. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { PublishedCampaign } from '../../../contract/settings.ts'
import { affinities } from '../interest/affinities.ts'
import type { ProfileState } from '../profile.ts'
import { remembered } from '../remembered.ts'
import type { Contender } from './offer.ts'

/** What a visitor is interested in, in small letters: how much by name, and by how addresses spell it. */
export interface Interested {
  byName: ReadonlyMap<string, number>
  byWord: ReadonlyMap<string, number>
}

/**
 * Each category by its share of all interests, each product looked at by its place: 1 for the newest, 1/2 for the one
 * before. In addresses a category goes by its last part, `Tea/Green tea` by `green-tea`.
 */
export function interestedIn({ interests, viewed }: ProfileState, now: number): Interested {
  const byName = new Map<string, number>()
  const byWord = new Map<string, number>()
  for (const { name, share } of affinities(interests.categories, now)) {
    const parts = name
      .toLowerCase()
      .split(/[/>]/)
      .map((part) => part.trim())
    // Who likes green tea likes tea.
    for (let end = 1; end <= parts.length; end++) raise(byName, parts.slice(0, end).join('/'), share)
    raise(byWord, (parts.at(-1) ?? '').replaceAll(' ', '-'), share)
  }
  for (const [place, { productId }] of viewed.entries()) {
    raise(byName, productId.toLowerCase(), 1 / (place + 1))
    raise(byWord, productId.toLowerCase(), 1 / (place + 1))
  }
  return { byName, byWord }
}

/** From 0 to 1: the most that the visitor is interested in anything that the campaign names or leads to. */
export function interestIn({ campaign, variant }: Contender, { byName, byWord }: Interested): number {
  const names = namesIn(campaign).map((name) => byName.get(name) ?? 0)
  const words = wordsIn(variant?.content ?? campaign.content).map((word) => byWord.get(word) ?? 0)
  return Math.max(0, ...names, ...words)
}

/** Of a campaign once: categories and products of its pages and of the cart it is for. */
const namesIn = remembered(({ pages, audience: { cart } }: PublishedCampaign): string[] => {
  const categories = [...(pages.categories ?? []), ...(cart?.categories ?? [])]
  const spelt = categories.map((name) =>
    name
      .split(/[/>]/)
      .map((part) => part.trim())
      .join('/'),
  )
  return [...spelt, ...(pages.products ?? []), ...(cart?.products ?? [])].map((name) => name.toLowerCase())
})

/** Of a content once: the parts of the addresses that its buttons lead to. */
const wordsIn = remembered((content: readonly Block[]): string[] =>
  content
    .flatMap((block) => (block.kind === 'button' && block.href ? [block.href] : []))
    .flatMap((href) => href.toLowerCase().split(/[/?#=&]/))
    .filter((word) => word !== ''),
)

function raise(map: Map<string, number>, key: string, value: number): void {
  if (key !== '') map.set(key, Math.max(value, map.get(key) ?? 0))
}
