/** @module One product under several ids: tills name variants, SKUs or bar codes where pages name the product. */
import type { Item } from '../../contract/item.ts'
import type { Order } from '../../contract/order.ts'

/** `alias` stands for the product in orders. */
export interface ProductAlias {
  alias: string
  productId: string
}

/** What the shop's own orders say of its products' other ids; of an id that two products have, the last word. */
export function aliasesOf(orders: readonly Pick<Order, 'channel' | 'items'>[]): ProductAlias[] {
  const told = new Map<string, string>()
  for (const { channel = 'web', items } of orders)
    for (const { productId, variantId, sku, gtin } of channel === 'web' ? items : [])
      for (const alias of [variantId, sku, gtin]) if (alias && alias !== productId) told.set(alias, productId)
  return [...told].map(([alias, productId]) => ({ alias, productId }))
}

/** The lines under the ids of their products; what they were named by stays as the SKU, where none was said. */
export function withProductIds(items: readonly Item[], productIds: ReadonlyMap<string, string>): Item[] {
  return items.map((item) => {
    const productId = productIds.get(item.productId)
    return productId === undefined ? item : { ...item, productId, sku: item.sku ?? item.productId }
  })
}
