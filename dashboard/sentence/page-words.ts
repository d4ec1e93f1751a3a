/** @module Kinds of page in words. */
import type { PageType } from '../../contract/page.ts'

const WORDS: Record<PageType, { one: string; many: string }> = {
  home: { one: 'the home page', many: 'the home page' },
  list: { one: 'a category page', many: 'category pages' },
  product: { one: 'a product page', many: 'product pages' },
  cart: { one: 'the cart page', many: 'the cart page' },
  checkout: { one: 'the checkout', many: 'the checkout' },
  thank_you: { one: 'the thank-you page', many: 'the thank-you page' },
  search: { one: 'a page of search results', many: 'search results' },
  article: { one: 'an article', many: 'articles' },
  other: { one: 'a page', many: 'other pages' },
}

/** Whether it is one of our types. */
export const isPageType = (type: string): type is PageType => Object.hasOwn(WORDS, type)

/** One page of that type: `a product page`. A type from a newer version is named as it is. */
export const onePage = (type: string): string => (isPageType(type) ? WORDS[type].one : `a page of type ${type}`)

/** All pages of that type: `product pages`. */
export const manyPages = (type: string): string => (isPageType(type) ? WORDS[type].many : `pages of type ${type}`)
