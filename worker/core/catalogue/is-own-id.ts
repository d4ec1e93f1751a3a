/** @module Does a product's page call its own product by an id? */
import type { PageParts } from './page-parts.ts'

/**
 * Where pages of shop systems name the one product that they are about, and not those that they also show: metadata of
 * Shopify, the body's class and the button of WooCommerce, OpenGraph, schema.org, and forms that put it into the cart.
 */
const OWN = [
  '"product":\\{"id":ID',
  '"rtyp":"product","rid":ID',
  '"productid":"?ID',
  '"sku":"?ID',
  'postid-ID',
  'id=["\']?product-ID',
  'name=["\']?(?:add-to-cart|product-id|product_id|products_id|productid|id_product)["\']?\\s[^>]{0,200}value=["\']?ID',
  'value=["\']?ID["\']?\\s[^>]{0,200}name=["\']?(?:add-to-cart|product-id|product_id|products_id|productid|id_product)\\b',
  'property=["\']?product:retailer_item_id["\']?\\s[^>]{0,200}content=["\']?ID',
  'itemprop=["\']?(?:sku|productid)["\']?\\s[^>]{0,200}content=["\']?ID',
]

/** Seldom wrong: an id that only stands on the page, as those of related products do, is not enough; nor is it in a text. */
export function isOwnId({ tags, scripts }: Pick<PageParts, 'tags' | 'scripts'>, id: string): boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const wanted = new RegExp(OWN.map((each) => each.replace('ID', `${escaped}(?![\\w-])`)).join('|'), 'i')
  const markup = [...tags, ...scripts.map(({ text }) => text)].join('\n')
  return wanted.test(markup.replace(/\s{0,9}([:,{])\s{0,9}/g, '$1'))
}
