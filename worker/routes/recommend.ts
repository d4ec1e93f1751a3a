/** @module Recommended products for a page: candidates from the Recommender, shown by the rules of the slot. */
import type { ProductCard } from '../../contract/product.ts'
import type { Profile } from '../core/profile.ts'
import { slot } from '../core/recommend/slot.ts'
import type { Env } from '../env.ts'
import { readProducts } from '../store/products.ts'

/** Whom it is for and where it stands. */
export interface RecommendFor {
  /** Null for a visitor we do not know. */
  profile: Profile | null
  /** Product of the page, null where there is none. */
  lookingAt: string | null
  inCart: readonly string[]
  count: number
}

/** Looks at so many products of the running session, and asks for so many times the count, because some may not be shown. */
const RECENT = 20
const HEADROOM = 8

/** At most `count` products, best first; none when the objects cannot be reached: a page without is better than an error. */
export async function recommend(env: Env, wanted: RecommendFor): Promise<ProductCard[]> {
  const viewed = (wanted.profile?.state.viewed ?? []).slice(0, RECENT).map(({ productId }) => productId)
  const recent = [...new Set([...(wanted.lookingAt ? [wanted.lookingAt] : []), ...viewed])].reverse()
  try {
    const stub = env.RECOMMENDER.getByName('shop')
    const { coViewed, bestSellers } = await stub.candidates(recent, wanted.count * HEADROOM)
    const products = await readProducts(env.DB, [...new Set([...coViewed, ...bestSellers])])
    const cards = new Map(products.map((product) => [product.productId, product]))
    const items = slot(
      [
        { reason: 'co_viewed', productIds: coViewed },
        { reason: 'best_seller', productIds: bestSellers },
      ],
      {
        count: wanted.count,
        minimum: 1,
        cards,
        lookingAt: wanted.lookingAt,
        inCart: new Set(wanted.inCart),
        bought: new Set(wanted.profile?.state.bought.map(({ productId }) => productId)),
        allowWithoutPicture: products.every((product) => product.imageUrl === null),
      },
    )
    return items.flatMap(({ productId, reason }) => {
      const product = cards.get(productId)
      return product ? [{ ...cardOf(product), reason }] : []
    })
  } catch (error) {
    console.error('no recommendations', error)
    return []
  }
}

function cardOf(product: Omit<ProductCard, 'reason'>): Omit<ProductCard, 'reason'> {
  const { productId, name, priceMinor, listPriceMinor, currency, url, imageUrl } = product
  return { productId, name, priceMinor, listPriceMinor, currency, url, imageUrl }
}
