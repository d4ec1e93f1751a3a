/** @module What sort of page this is, by what its address and its body say. */
import type { PageType } from '../../contract/page.ts'

/** Segments of paths, ids and classes of bodies, in the languages of our shops. The first that is found counts. */
const WORDS: [PageType, string][] = [
  ['thank_you', 'thank-?you|order-?(received|confirmation|complete)|success|aciu|danke|merci|gracias|grazie|podziekowanie|takk?|kiitos'],
  ['other', '(my[-_])?account([-_]\\w+)*|login|register|konto|compte|cuenta|wish-?list|compare|order[-_]?history'],
  ['cart', '((shopping|view|my|show)[-_])?cart|basket|warenkorb|panier|carrito|cesta|carrello|carrinho|koszyk|kosi[kc]|kosar|varukorg|handlekurv|kurv|ostoskori|ostukorv|krepselis|grozs|kosarica|korpa|winkel(wagen|mand)|sepet|korzina'],
  ['checkout', 'checkouts?|kasse|caisse|paiement|cassa|pokladna|penztar|kassan?|blagajna|apmokejimas|odeme|afrekenen'],
  ['search', '(catalog)?search|suche|recherche|buscar?|busqueda|pesquisa|ricerca|szukaj|hledani|hladanie|kereses|cautare|sok|haku|otsing?|paieska|meklet|iskanje|zoeken|arama'],
  ['list', '(product-)?categor(y|ies|ie|ia)|collections?|kategori(e|en|a|ja|jos|ya)?|brands?|marken|marques?|manufacturers?'],
  ['home', 'home|index'],
] // biome-ignore format: a table
/** The root, or a language: `/`, `/lt/`, `/en-gb`. */
const ROOT = /^\/(\w\w(-\w\w)?\/?)? /
const PRODUCT = /\/(products?|p|item)\/./

/**
 * The type by `words`: the path of the address without the query, then id and classes of the body. A cart, checkout,
 * search or list page is never a product page, whatever lies on it. Of classes, those count by which WooCommerce,
 * Shopify and others name the page (`woocommerce-cart`), not every `has-cart`. `hasProduct`: one product was told. Undefined where nothing
 * of this says what it is.
 */
export function addressType(words: string, hasProduct: boolean): PageType | undefined {
  const type = WORDS.find(([, word]) =>
    RegExp(`(/| |woocommerce-|template-|page-)(${word})(/| |\\.|$)`).test(words),
  )?.[0]
  if (type && type !== 'home' && (type !== 'list' || !PRODUCT.test(words))) return type
  if (hasProduct && !ROOT.test(words)) return 'product'
  return type === 'home' || ROOT.test(words) ? 'home' : undefined
}
