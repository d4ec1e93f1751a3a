/** @module Must the socket of a product's page be open, for the numbers that it tells to be true? */
import type { Block } from '../../contract/campaign/block.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import type { PublishedSettings } from './published-settings.ts'
import { remembered } from './remembered.ts'

/**
 * True where any live campaign tells of a product how many look at it, have it in their carts, bought it, or how many are
 * left. Whomever that one is for: everybody who looks is counted, or the number would be too small.
 */
export const wantsViewers = remembered(({ campaigns }: PublishedSettings): boolean => campaigns.some(tellsOfProduct))

function tellsOfProduct({ content, translations = {}, variants = [] }: PublishedCampaign): boolean {
  const contents = [
    content,
    ...Object.values(translations),
    ...variants.flatMap((variant) => [variant.content ?? [], ...Object.values(variant.translations ?? {})]),
  ]
  return contents.flat().some(isOfProduct)
}

const isOfProduct = (block: Block): boolean =>
  block.kind === 'live_viewers' || (block.kind === 'proof' && block.of !== 'sign_ups')
