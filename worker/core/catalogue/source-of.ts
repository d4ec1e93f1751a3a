/** @module Whose a product is that several tell of. */
import type { ListedProduct, ProductSource } from '../../../contract/catalogue/listed-product.ts'

/** A feed says again and again what there is, so it has the last word on that; a page was only read by somebody. */
const RANK = { page: 0, api: 1, file: 2, feed: 3 }

const rankOf = (source: ProductSource): number => RANK[source.split(':', 1)[0] as keyof typeof RANK]

/**
 * Whose it is after `source` told of it: of the first who did, until a stronger one does, or until it was off the shelf.
 * What everybody tells is stored; whose it is decides only whose silence takes it off the shelf.
 */
export function sourceOf(before: Pick<ListedProduct, 'source' | 'removedAt'>, source: ProductSource): ProductSource {
  return before.removedAt !== null || rankOf(source) > rankOf(before.source) ? source : before.source
}
