/** @module What the pages of the gallery know: a cart, products, numbers. */
import type { Cart } from '../../contract/item.ts'
import type { OverlayState } from '../../contract/overlay-host.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'

/** Three products as a recommender would give them. */
export const CARDS: readonly ProductCard[] = [
  card('mug', 'Mug, moss green', 1850, 'also_viewed'),
  card('bowl', 'Matcha bowl with a foot', 3200, 'also_viewed'),
  card('tin', 'Tea tin, 200 g', 990, 'best_sellers'),
]

/** 18.50 twice, and 3.40: 40.40. */
export const CART: Cart = {
  valueMinor: 4040,
  currency: 'EUR',
  items: [
    { productId: 'mug', name: 'Mug, moss green', priceMinor: 1850, quantity: 2, imageUrl: '/picture/mug.svg' },
    { productId: 'strainer', name: 'Strainer of olive wood', priceMinor: 340, imageUrl: '/picture/strainer.svg' },
  ],
}

/** What every overlay of the gallery is told, unless its sample says otherwise. */
export const STATE: OverlayState = { cart: CART, viewers: { count: 4, at: 0 }, proofs: {} }

function card(productId: string, name: string, priceMinor: number, reason: ProductCard['reason']): ProductCard {
  const url = `/${productId}`
  const imageUrl = `/picture/${productId}.svg`
  return { productId, name, priceMinor, listPriceMinor: null, currency: 'EUR', url, imageUrl, reason }
}
