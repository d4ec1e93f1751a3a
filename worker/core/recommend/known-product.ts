/** @module A product as the Recommender keeps it: what it is found by, and what a visitor may see of it. */
import type { CardSource } from './fill/card-source.ts'
import type { ShelvedProduct } from './knowledge.ts'

/** Enough to find it, to check it against the rules of a slot, and to draw it. */
export type KnownProduct = Omit<ShelvedProduct, 'hasPicture'> & CardSource

/** What of it is held in memory. */
export function shelved(product: KnownProduct): ShelvedProduct {
  const { listPriceMinor: _, provenPriceMinor: __, url: ___, imageUrl, ...rest } = product
  return { ...rest, hasPicture: imageUrl !== null }
}
