/** @module How much a campaign is about what a visitor is interested in. */
import type { Block } from '../../../contract/campaign/block.ts'
import { affinities } from '../interest/affinities.ts'
import type { ProfileState } from '../profile.ts'
import type { Offer } from './offer.ts'

/** What a visitor is interested in, as words and ids. */
export interface Interested {
  /** Share of all interests by category, in small letters. */
  categories: ReadonlyMap<string, number>
  /** Products looked at, the newest first. */
  viewed: readonly string[]
}

export const interestedIn = ({ interests, viewed }: ProfileState, now: number): Interested => ({
  categories: new Map(affinities(interests.categories, now).map(({ name, share }) => [name.toLowerCase(), share])),
  viewed: viewed.map(({ productId }) => productId),
})

/**
 * From 0 to 1: the share of the strongest interest that the campaign names, in its pages, its audience or by the words of
 * an address that it leads to; of a product named that was looked at, 1 for the newest, 1/2 for the one before.
 */
export function interestIn({ campaign, variant }: Offer, { categories, viewed }: Interested): number {
  const { pages, audience } = campaign
  const links = (variant?.content ?? campaign.content).flatMap(linkOf).map((link) => link.toLowerCase())
  const named = [...(pages.categories ?? []), ...(audience.cart?.categories ?? [])].map((name) => name.toLowerCase())
  const shares = [...categories].map(([name, share]) =>
    named.some((each) => name === each || name.startsWith(`${each}/`)) || links.some((link) => isLedTo(link, name))
      ? share
      : 0,
  )
  const products = [...(pages.products ?? []), ...(audience.cart?.products ?? [])]
  const places = viewed.map((productId, place) =>
    products.includes(productId) || links.some((link) => isLedTo(link, productId.toLowerCase())) ? 1 / (place + 1) : 0,
  )
  return Math.max(0, ...shares, ...places)
}

const linkOf = (block: Block): string[] => (block.kind === 'button' && block.href ? [block.href] : [])

/** Is the last word of a category, or a product's id, one whole part of the address? `Tea/Green tea` is of `/c/green-tea`. */
function isLedTo(link: string, name: string): boolean {
  const last = name.split(/[/>]/).at(-1)?.trim().replaceAll(' ', '-')
  return Boolean(last) && link.split(/[/?#=&]/).includes(last ?? '')
}
