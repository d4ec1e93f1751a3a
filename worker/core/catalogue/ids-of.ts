/** @module The other ids that a product is told with. */
import type { Product } from '../../../contract/product.ts'
import { pathAlias } from './path-alias.ts'

/** Its aliases, SKU, bar code and the path of its page, each once, without its own. */
export function idsOf({ productId, aliases, sku, gtin, url }: Product): string[] {
  const ids = new Set([...aliases, sku, gtin, pathAlias(url)])
  return [...ids].filter((id): id is string => id !== null && id !== '' && id !== productId)
}
