/** @module What a fetched page says of a product that was seen on it, handed to worker/jobs/learn-products.ts. */
import type { Product } from '../../../contract/product.ts'
import { confirmedProduct } from './confirmed-product.ts'
import { isOwnId } from './is-own-id.ts'
import { pageParts } from './page-parts.ts'
import type { Sighting } from './sightings.ts'

/** `pageUrl`: what was fetched. `currency`: the shop's. */
export interface SeenPage {
  sighting: Pick<Sighting, 'productId' | 'told' | 'joins'>
  pageUrl: string
  currency: string
}

/** `product` null: the page is that of a product in the catalogue, and calls it by this id, too. `refusal`: why it is not believed. */
export type Judgement = { product: Product | null } | { refusal: string }

/** Cost: some passes over the page. */
export function judgePage(html: string, { sighting, pageUrl, currency }: SeenPage): Judgement {
  const { productId, told, joins } = sighting
  if (joins === null) {
    const product = confirmedProduct(html, { told, pageUrl, currency })
    return 'refusal' in product ? product : { product }
  }
  if (isOwnId(pageParts(html), productId)) return { product: null }
  return { refusal: `The page of the product “${joins}” does not call it by this id.` }
}
