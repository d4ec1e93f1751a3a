/** @module One product under several ids: tills name variants, SKUs or bar codes where pages name the product. */
import type { Item } from '../../contract/item.ts'
import type { Order } from '../../contract/order.ts'
import type { AliasChange } from './catalogue/claims.ts'
import type { AliasSource } from './catalogue/known-product.ts'

/** `alias` stands for the product, wherever others name it; where both are one, it stands for itself. */
export interface ProductAlias {
  alias: string
  productId: string
}

/** What ids stand for as stored, by alias. */
export type KnownAliases = ReadonlyMap<string, Pick<AliasChange, 'productId' | 'source'>>

/**
 * What the shop's own orders newly say of its products' other ids; of an id that two products have, the last word. It goes
 * over what orders said before and pages taught, never over what a catalogue tells. A product that orders name stands for
 * itself, unless catalogue or page know whose it is.
 */
export function aliasesOf(orders: readonly Pick<Order, 'channel' | 'items'>[], known: KnownAliases): AliasChange[] {
  const told = new Map<string, string>()
  for (const { channel = 'web', items } of orders)
    for (const { productId: named, variantId, sku, gtin } of channel === 'web' ? items : []) {
      const aliases = [variantId, sku, gtin].filter((alias) => alias && alias !== named)
      const { productId, source } = known.get(named) ?? { productId: named, source: 'order' }
      for (const alias of aliases) if (alias) told.set(alias, source === 'order' ? named : productId)
      if (aliases.length > 0 && source === 'order' && productId !== named) told.set(named, named)
    }
  const changes = [...told].map(([alias, productId]) => ({ alias, productId, source: 'order' as AliasSource }))
  return changes.filter(({ alias, productId }) => {
    const before = known.get(alias)
    return before ? before.source !== 'catalogue' && before.productId !== productId : alias !== productId
  })
}

/** Which product an id stands for; undefined: nothing is known of it. */
export interface OwnIds {
  get: (id: string) => { productId: string } | undefined
}

/** The lines under the ids of their products; what they were named by stays as the SKU, where none was said. */
export function withProductIds(items: readonly Item[], known: OwnIds): Item[] {
  return items.map((item) => withProductId(item, known))
}

/** The same of one line. */
export function withProductId(item: Item, known: OwnIds): Item {
  const { productId = item.productId } = known.get(item.productId) ?? {}
  return productId === item.productId ? item : { ...item, productId, sku: item.sku ?? item.productId }
}
