/** @module On which pages an overlay runs, in words. */
import type { Pages } from '../../contract/campaign/pages.ts'
import { counted } from './counted.ts'
import { joinedByAnd, joinedByOr } from './joined.ts'
import { manyPages } from './page-words.ts'

/** So many are named, more are counted. */
const MOST_NAMED = 3

/** `product pages and the cart page`, `all pages except the checkout`, with `whose address contains …` where it is set. */
export function pagesWords(pages: Pages): string {
  const { types, notTypes, urlContains, urls, notUrls, products, categories } = pages
  const on = types ? joinedByAnd(types.map(manyPages)) : 'all pages'
  const except = notTypes && notTypes.length > 0 ? ` except ${joinedByAnd(notTypes.map(manyPages))}` : ''
  const addresses = [
    urlContains && `contains “${urlContains}”`,
    urls && `is ${named(urls, 'address', 'addresses')}`,
    notUrls && notUrls.length > 0 && `is not ${named(notUrls, 'address', 'addresses')}`,
  ].filter(Boolean)
  const whose = addresses.length > 0 ? ` whose address ${addresses.join(' and ')}` : ''
  const of = [
    products && `of ${named(products, 'product')}`,
    categories && `in ${named(categories, 'category', 'categories')}`,
  ].filter(Boolean)
  return [`${on}${except}${whose}`, ...of].join(', ')
}

function named(words: readonly string[], one: string, many?: string): string {
  if (words.length > MOST_NAMED) return `one of ${counted(words.length, one, many)}`
  return joinedByOr(words.map((word) => `“${word}”`))
}
