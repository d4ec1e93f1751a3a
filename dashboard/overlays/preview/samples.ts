/** @module What a preview shows of things that only a visit knows: products, a cart, numbers about others, a code. */
import type { Claim } from '../../../contract/claim.ts'
import type { Cart } from '../../../contract/item.ts'
import type { OverlayState } from '../../../contract/overlay-host.ts'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { Facts } from './sample-words.ts'

/** As many as a block may show. */
const MOST = 8

const NAMES = ['Linen apron', 'Stoneware teapot', 'Wool blanket', 'Oak board', 'Beeswax candle', 'Glass carafe']

/** A day: how long the sample's code holds. */
const LEFT_MS = 86_400_000 - 61_000

export interface Samples {
  products: ProductCard[]
  state: OverlayState
  claim: Claim
  facts: Facts
}

/** `catalogue`: products of the shop itself; where there are none, made up ones without pictures. Prices in `currency`. */
export function samplesOf(
  catalogue: readonly ProductCard[],
  { currency, now }: { currency: string; now: number },
): Samples {
  const products = catalogue.length > 0 ? catalogue.slice(0, MOST) : madeUp(currency)
  const cart = cartOf(products.slice(0, 2), currency)
  const counted = (count: number) => ({ count, at: now })
  return {
    products,
    state: {
      cart,
      viewers: counted(7),
      proofs: { carts: counted(4), bought: counted(12), stock: counted(3), sign_ups: counted(38) },
    },
    claim: { state: 'given', code: 'SAMPLE-7Q4K', leftMs: LEFT_MS, slice: 0, discount: { percent: 10 } },
    facts: { 'product.name': products[0]?.name ?? '' },
  }
}

const madeUp = (currency: string): ProductCard[] =>
  NAMES.map((name, n) => ({
    productId: `sample-${n}`,
    name,
    priceMinor: 1900 + n * 700,
    listPriceMinor: n === 1 ? 3400 : null,
    currency,
    url: '#',
    imageUrl: null,
    reason: 'best_sellers',
  }))

function cartOf(products: readonly ProductCard[], shops: string): Cart {
  const currency = products[0]?.currency ?? shops
  const items = products.map(({ productId, name, priceMinor, imageUrl, url }) => ({
    productId,
    name,
    quantity: 1,
    ...(priceMinor !== null && { priceMinor, currency }),
    ...(imageUrl !== null && { imageUrl }),
    ...(url !== null && { url }),
  }))
  return { items, valueMinor: items.reduce((sum, { priceMinor = 0 }) => sum + priceMinor, 0), currency }
}
