/** @module On which pages an overlay runs, in words. */
import type { Campaign } from '../../contract/campaign.ts'
import { joinedByAnd } from './joined.ts'
import { manyPages } from './page-words.ts'

/** `product pages and the cart page`, `all pages except the checkout`, with `whose address contains …` where it is set. */
export function pagesWords({ types, notTypes, urlContains }: Campaign['pages']): string {
  const on = types ? joinedByAnd(types.map(manyPages)) : 'all pages'
  const except = notTypes && notTypes.length > 0 ? ` except ${joinedByAnd(notTypes.map(manyPages))}` : ''
  return `${on}${except}${urlContains ? ` whose address contains “${urlContains}”` : ''}`
}
