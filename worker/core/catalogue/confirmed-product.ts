/** @module Does the shop's own page tell of a product what a visitor's browser told of it? */
import type { Item } from '../../../contract/item.ts'
import type { Product } from '../../../contract/product.ts'
import { folded } from './folded.ts'
import { pageText } from './page-text.ts'
import { pathAlias } from './path-alias.ts'
import { isPriceIn, isStatedPrice } from './price-in.ts'

/** What was told, and where: `pageUrl` is absolute, and is what was fetched. */
interface Told {
  told: Item
  pageUrl: string
  /** Of the shop: of a price whose currency the page does not name. */
  currency: string
}

type Text = ReturnType<typeof pageText>

/**
 * The product as far as the page says it, or why it is not believed, in a sentence. Name, id, price and picture must all be
 * there, as far as they were told; brand, category and availability are left out where they are not. Nothing is taken that
 * only a browser told.
 */
export function confirmedProduct(html: string, { told, pageUrl, currency }: Told): Product | { refusal: string } {
  const text = pageText(html)
  const { productId, name = '', priceMinor, imageUrl } = told
  if (name === '' || !isIn(text, name)) return { refusal: 'The page does not have this name.' }
  if (!isIdIn(text, productId) && !isIdIn(pageText(pageUrl), productId))
    return { refusal: 'The page does not have this id.' }
  const priced = told.currency ?? currency
  if (priceMinor !== undefined && !hasPrice(text, priceMinor, priced))
    return { refusal: 'The page does not have this price.' }
  const isCurrency = priced === currency || isIn(text, priced)
  if (priceMinor !== undefined && !isCurrency) return { refusal: 'The page does not have this currency.' }
  if (imageUrl !== undefined && !isAddressIn(text, imageUrl, pageUrl))
    return { refusal: 'The page does not have this picture.' }
  return {
    ...{ productId, name, sku: null, gtin: null, aliases: [], attributes: {}, description: null, stock: null },
    ...{ brand: ifIn(text, told.brand), category: ifIn(text, told.category), availability: availabilityIn(text, told) },
    ...{ priceMinor: priceMinor ?? null, listPriceMinor: null, currency: priceMinor === undefined ? null : priced },
    ...{
      url: pathAlias(pageUrl) === null ? pageUrl : (pageUrl.split(/[?#]/, 1)[0] ?? pageUrl),
      imageUrl: imageUrl ?? null,
    },
  }
}

const hasPrice = ({ source, words }: Text, priceMinor: number, currency: string): boolean =>
  isStatedPrice(source, priceMinor, currency) &&
  (isPriceIn(words, priceMinor, currency) || isPriceIn(source, priceMinor, currency))

const isIn = ({ source, words }: Text, said: string): boolean => {
  const wanted = folded(said)
  return source.includes(wanted) || words.includes(wanted)
}

/** Each part of `Kitchen > Mugs` stands for itself. */
const ifIn = (text: Text, said: string | undefined): string | null =>
  said?.split(/[>/|]/).every((part) => isIn(text, part)) ? said : null

/** Not within another number or word. */
function isIdIn({ source }: Text, id: string): boolean {
  const escaped = folded(id).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(source)
}

/** Without `https:` and parameters, which often differ; on the page's own host the path is enough. */
function isAddressIn({ source }: Text, address: string, pageUrl: string): boolean {
  const bare = (url: string) => url.replace(/^https?:/i, '').split(/[?#]/, 1)[0] ?? ''
  const [whole, host] = [bare(address), /^\/\/[^/]+/.exec(bare(pageUrl))?.[0] ?? '']
  const path = whole.startsWith(`${host}/`) ? whole.slice(host.length) : whole
  return path.length > 1 && (source.includes(folded(path)) || source.includes(folded(safely(path))))
}

function safely(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

const SAID = { in_stock: 'instock', out_of_stock: 'outofstock', preorder: 'preorder' } as const

function availabilityIn({ source }: Text, { availability = 'in_stock' }: Item): Product['availability'] {
  return source.includes(SAID[availability]) ? availability : 'in_stock'
}
