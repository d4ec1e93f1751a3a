/** @module What sort of page this is, by what its address, its body and its data say. */
import type { PageType } from '../../contract/page.ts'

export interface PageSigns {
  /** Path of the address, without the query; then id and classes of the body. */
  words: string
  /** JSON-LD types and the Open Graph type, in lower case. */
  types: string
  /** One product was read: from the data layer, JSON-LD or metas. */
  hasProduct: boolean
}

/** Segments of paths, ids and classes of bodies, in the languages of our shops. The first that is found counts. */
const WORDS: [PageType, string][] = [
  ['thank_you', 'thank-?you|order-(received|confirmation)|success|aciu'],
  ['cart', 'cart|basket|krepselis|koszyk'],
  ['checkout', 'checkouts?|apmokejimas'],
  ['search', '(catalog)?search|paieska'],
  ['list', '(product-)?categor(y|ies)|collections?|kategorij(a|os)'],
  ['home', 'home|index'],
]
/** The root, or a language: `/`, `/lt/`, `/en-gb`. */
const ROOT = /^\/(\w\w(-\w\w)?\/?)? /
const PRODUCT = /\/(products?|p|item)\/./

/**
 * The type. A cart, checkout, search or list page is never a product page, whatever lies on it. Of classes, those count
 * by which WooCommerce, Shopify and others name the page (`woocommerce-cart`), not every `has-cart`.
 */
export function pageType({ words, types, hasProduct }: PageSigns): PageType {
  const type = WORDS.find(([, word]) =>
    RegExp(`(/| |woocommerce-|template-|page-)(${word})(/| |\\.|$)`).test(words),
  )?.[0]
  if (type && type !== 'home' && (type !== 'list' || !PRODUCT.test(words))) return type
  if (hasProduct && !ROOT.test(words)) return 'product'
  if (type === 'home' || ROOT.test(words)) return 'home'
  if (/product|itemlist|collection/.test(types)) return 'list'
  return /article|blog/.test(types) ? 'article' : 'other'
}
