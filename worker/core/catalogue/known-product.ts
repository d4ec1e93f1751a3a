/** @module What is stored of products before others are told. */
import type { ListedProduct, ProductSource, ProductState } from '../../../contract/catalogue/listed-product.ts'

/**
 * A product as stored. `held`: all its other ids, also SKU, bar code and path. `foundBy`: what searches look through.
 * `stockAt`: when the stock was last told, ms UTC.
 */
export type KnownProduct = ListedProduct & { held: readonly string[]; foundBy: string; stockAt: number }

/** Whose an id is: `order`, `page`: learned, and gives way to `catalogue`: told with the product. */
export type AliasSource = 'order' | 'catalogue' | 'page'

/** `productId` is the alias itself where it stands for itself. `owner`: that product; null: it is in no catalogue. */
export interface KnownAlias {
  productId: string
  source: AliasSource
  owner: Pick<ListedProduct, 'source' | 'removedAt'> | null
}

/** Of products that are told and differ from what is stored. */
export interface KnownCatalogue {
  /** By product id. */
  products: ReadonlyMap<string, KnownProduct>
  /** By product id, oldest first, from the last state before 30 days ago on. */
  history: ReadonlyMap<string, readonly ProductState[]>
  /** By alias: of the ids they have or want, and of their own. */
  aliases: ReadonlyMap<string, KnownAlias>
  /** Of the ids they want those that are a product's own, with who told of it. */
  own: ReadonlyMap<string, ProductSource>
}
