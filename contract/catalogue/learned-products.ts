/** @module Products that visitors saw on the shop's pages and nobody told of. */

/**
 * `refuted`: the page, as the shop serves it, does not say what the browser told. `unreachable`: the shop did not answer.
 * `ambiguous`: pages of several products were told with this id. `detail`: why, in a sentence. `seenAt` ms UTC.
 */
export interface UnconfirmedProduct {
  productId: string
  name: string
  state: 'waiting' | 'confirmed' | 'refuted' | 'unreachable' | 'ambiguous'
  detail: string
  pageUrl: string
  seenAt: number
}

/**
 * GET /v1/products/learned: how many wait to be looked up, were confirmed, could not be; the newest 100 of the last.
 * `hasOrigins` false: the owner set no origins of the shop, and without them nothing is learned from pages.
 */
export interface LearnedProducts {
  hasOrigins: boolean
  waiting: number
  confirmed: number
  unconfirmed: number
  products: UnconfirmedProduct[]
}
