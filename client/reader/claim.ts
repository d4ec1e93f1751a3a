/** @module What one source says of the product of a page. */

/** Where a claim comes from; the debug panel and `read-page` show these words. */
export type Source =
  | 'platform'
  | 'data_layer'
  | 'json_ld'
  | 'meta'
  | 'microdata'
  | 'rdfa'
  | 'heading'
  | 'title'
  | 'dom'
  | 'address'

/** Fields of a product that are voted on. */
export type ProductField =
  | 'productId'
  | 'variantId'
  | 'sku'
  | 'gtin'
  | 'name'
  | 'brand'
  | 'category'
  | 'price'
  | 'listPrice'
  | 'currency'
  | 'availability'
  | 'url'
  | 'imageUrl'

/** One value, as the source writes it. `weight` is how far the source is to be trusted here; see `WEIGHTS` in vote.ts. */
export interface Claim {
  field: ProductField
  value: unknown
  source: Source
  /** A factor on the source's weight: below 1 for second choices, above for what is plain to see. */
  trust: number
  /** The currency that stands beside a price, where one does. */
  currency?: string
}

/** All that one source says at once; what it does not say is undefined. */
export type SourceFields = { [Field in ProductField]?: unknown }

/** The claims of a source that says one thing a field. */
export const claimsOf = (source: Source, fields: SourceFields, trust = 1): Claim[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [{ field: field as ProductField, value, source, trust, currency: currencyOf(field, fields) }],
  )

const currencyOf = (field: string, { currency }: SourceFields) =>
  /rice$/.test(field) && typeof currency === 'string' ? currency : undefined
