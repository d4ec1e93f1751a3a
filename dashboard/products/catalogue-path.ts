/** @module Addresses of the catalogue in the admin API. */

/** So many products a page. */
const PAGE = 60

/** How the address of every list of products begins. */
export const PRODUCT_LISTS = '/v1/products?'

/** `after`: the product id to go on behind; null: the first page. */
export function productsPath(search: string, after: string | null): string {
  const query = new URLSearchParams({ limit: String(PAGE) })
  if (search !== '') query.set('search', search)
  if (after !== null) query.set('after', after)
  return `${PRODUCT_LISTS}${query}`
}

export const productPath = (productId: string): string => `/v1/products/${encodeURIComponent(productId)}`

export const LEARNED = '/v1/products/learned'

export const FEEDS = '/v1/feeds'

export const feedPath = (feedId: string): string => `${FEEDS}/${encodeURIComponent(feedId)}`

/** `insists`: also where most products are missing. */
export const fetchPath = (feedId: string, insists: boolean): string =>
  `${feedPath(feedId)}/fetch${insists ? '?insist=true' : ''}`

export const IMPORTS = '/v1/imports'

export const importPath = (importId: string): string => `${IMPORTS}/${encodeURIComponent(importId)}`
