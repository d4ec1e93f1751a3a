/** @module What sort of page this is, by what its address and its body say. */
import type { PageType } from '../../contract/page.ts'

/** Segments of paths, ids and classes of bodies, in the languages of our shops. The first that is found counts. */
const WORDS: [PageType, string][] = [
  ['thank_you', 'thank-?you|order-(received|confirmation)|success|aciu'],
  ['cart', '(shopping[-_])?cart|basket|krepselis|koszyk'],
  ['checkout', 'checkouts?|apmokejimas'],
  ['search', '(catalog)?search|paieska'],
  ['list', '(product-)?categor(y|ies)|collections?|kategorij(a|os)'],
  ['home', 'home|index'],
]
/** The root, or a language: `/`, `/lt/`, `/en-gb`. */
const ROOT = /^\/(\w\w(-\w\w)?\/?)? /
const PRODUCT = /\/(products?|p|item)\/./

/**
 * The type by `words`: the path of the address without the query, then id and classes of the body. A cart, checkout,
 * search or list page is never a product page, whatever lies on it. Of classes, those count by which WooCommerce,
 * Shopify and others name the page (`woocommerce-cart`), not every `has-cart`. `hasProduct`: one product was told.
 */
export function addressType(words: string, hasProduct: boolean): PageType {
  const type = WORDS.find(([, word]) =>
    RegExp(`(/| |woocommerce-|template-|page-)(${word})(/| |\\.|$)`).test(words),
  )?.[0]
  if (type && type !== 'home' && (type !== 'list' || !PRODUCT.test(words))) return type
  if (hasProduct && !ROOT.test(words)) return 'product'
  return type === 'home' || ROOT.test(words) ? 'home' : 'other'
}
