/** @module `vitrine('recommend', wish, callback)`: product cards for a place of the shop's own. */
import type { RecommendedProducts } from '../../contract/recommend/product-card.ts'
import { REQUEST_TIMEOUT_MS } from '../limits.ts'
import { text } from '../page/text.ts'
import { core } from './core.ts'
import { whenPage } from './when-page.ts'

/** How many the Worker gives at most, and how many without a wish. As in worker/routes/recommendations.ts. */
const MOST = 12
const USUAL = 4

/**
 * Calls back with at most `count` cards for the product named, or that of the page; none of them in the cart. With none
 * at all where nothing can be had: the callback comes in any case, once.
 */
export async function recommend(wish: Record<string, unknown>, callback: (cards: object[]) => void): Promise<void> {
  const count = Math.round(Number(wish.count)) || USUAL
  const product = text(wish.productId, 128) ?? (await whenPage()).product?.productId
  const inCart = new Set(core.cart()?.items.map(({ productId }) => productId))
  const query = new URLSearchParams({ count: `${Math.min(Math.max(count, 1) + inCart.size, MOST)}` })
  if (product) query.set('product', product)
  callback((await cardsOf(`${query}`)).filter(({ productId }) => !inCart.has(productId)).slice(0, count))
}

async function cardsOf(query: string): Promise<RecommendedProducts['products']> {
  try {
    const signal = AbortSignal.timeout?.(REQUEST_TIMEOUT_MS)
    const url = `${core.settings.endpoint}/v1/recommendations?${query}`
    // As a function of nobody: the browser's own refuses to be called on another object.
    const { fetch } = core
    const reply = await fetch(url, { signal, credentials: 'omit' })
    return (core.parse(await reply.text()) as RecommendedProducts).products ?? []
  } catch {
    return []
  }
}
