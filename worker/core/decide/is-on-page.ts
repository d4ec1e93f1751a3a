/** @module Does a campaign run on this page? */
import type { Pages } from '../../../contract/campaign/pages.ts'
import type { Page, PageType } from '../../../contract/page.ts'
import { remembered } from '../remembered.ts'
import { isOfCategory } from './is-of-category.ts'
import { matchesPattern } from './matches-pattern.ts'

/** May it run on pages of this type at all? */
export const isOfType = ({ types, notTypes }: Pages, type: PageType): boolean =>
  (types?.includes(type) ?? true) && !notTypes?.includes(type)

/** Every field given must hold, on a page of a type that fits. Cost: one comparison a pattern. */
export function isOnPage({ urlContains, urls, notUrls, products, categories }: Pages, page: Page): boolean {
  if (urlContains !== undefined && !page.url.includes(urlContains)) return false
  if (urls && !isOneOf(urls, page)) return false
  if (notUrls && isOneOf(notUrls, page)) return false
  if (products && !products.includes(page.product?.productId ?? '')) return false
  return !categories || isOfCategory(page.product, categories)
}

const isOneOf = (patterns: readonly string[], page: Page): boolean =>
  patternsOf(patterns).some((pattern) => addressesOf(page).some((address) => matchesPattern(pattern, address)))

/** The patterns of a campaign stay the same for thousands of pages, a page for hundreds of campaigns. */
const patternsOf = remembered((patterns: readonly string[]) => patterns.map(pathOf))

/** With its query and without: `/sale` is also the page to which an advertisement led, `/sale?utm_source=x`. */
const addressesOf = remembered(({ url }: Page) => {
  const address = pathOf(url)
  const end = address.indexOf('?')
  return end < 0 ? [address] : [address, address.slice(0, end)]
})

/** From the path on, without what follows `#`; letters as people write them. */
function pathOf(address: string): string {
  const path = address.replace(/^https?:\/\/[^/?#]*/, '').replace(/#.*$/s, '')
  try {
    return decodeURI(path) || '/'
  } catch {
    return path
  }
}
