/** @module What the Recommender would say of a slot, well enough for a picture of it. */
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import type { LeftOut, TriedRecommendations, TryRecommendations } from '../../../contract/recommend/tried.ts'
import type { DemoProduct } from '../../../demo/catalogue.ts'

/** How far into the catalogue a strategy begins, and its stride: each finds something of its own. */
const FINDS: Record<Strategy, [from: number, stride: number, most: number]> = {
  also_viewed: [1, 3, 9],
  bought_together: [7, 5, 6],
  similar: [2, 1, 8],
  upsell: [4, 1, 3],
  cross_sell: [20, 4, 6],
  trending: [0, 7, 7],
  best_sellers: [3, 6, 8],
  recently_viewed: [0, 0, 0],
  left_in_cart: [0, 0, 0],
  buy_again: [0, 0, 0],
  free_delivery: [26, 3, 4],
  new_for_you: [0, 0, 0],
}

/** What is found without a single click or order. */
const UNLEARNED: Strategy[] = ['similar', 'upsell']

/** `isLearned`: visitors have clicked and ordered. */
interface KnownShop {
  products: readonly DemoProduct[]
  isLearned: boolean
}

/** `slots`: those that are stored. */
export function triedAnswer(
  asked: TryRecommendations,
  slots: readonly RecommendationSlot[],
  { products, isLearned }: KnownShop,
): TriedRecommendations {
  const slot = 'chain' in asked.slot ? asked.slot : slots.find(({ slotId }) => slotId === asked.slot.slotId)!
  const { recent = [], inCart = [], page, profileId } = asked
  const taken = new Set<string>()
  const shown: ProductCard[] = []

  const leftOut = (product: DemoProduct): LeftOut | null => {
    const { rules } = slot
    if (product.productId === page.productId) return 'looking_at'
    if (inCart.includes(product.productId)) return 'in_cart'
    if (rules.notProducts?.includes(product.productId)) return 'excluded'
    if (product.stock === 0 && rules.outOfStock === 'hide') return 'out_of_stock'
    if (rules.categories && !rules.categories.includes(product.category)) return 'category'
    if (product.priceMinor > (rules.toMinor ?? Number.POSITIVE_INFINITY)) return 'price'
    return shown.length >= slot.count || taken.has(product.productId) ? 'full' : null
  }

  const found = slot.chain.map((strategy) => {
    const isBlind = !isLearned && !UNLEARNED.includes(strategy)
    const list = strategy === 'recently_viewed' ? byId(recent, products) : isBlind ? [] : ofStrategy(strategy, products)
    return {
      strategy,
      products: list.map((product) => {
        const why = leftOut(product)
        if (why === null) {
          taken.add(product.productId)
          shown.push(card(product, strategy))
        }
        return { productId: product.productId, name: product.name, imageUrl: product.imageUrl, leftOut: why }
      }),
    }
  })
  const bought = profileId === undefined ? [] : products.slice(5, 8).map(({ productId }) => productId)
  const visitor = { recent, inCart, bought }
  return { title: slot.title, products: shown.length < slot.fewest ? [] : shown, found, visitor }
}

const byId = (ids: readonly string[], products: readonly DemoProduct[]) =>
  ids.flatMap((id) => products.find(({ productId }) => productId === id) ?? [])

function ofStrategy(strategy: Strategy, products: readonly DemoProduct[]): DemoProduct[] {
  const [from, stride, most] = FINDS[strategy]
  if (products.length === 0) return []
  return Array.from({ length: most }, (_, n) => products[(from + n * stride) % products.length]!)
}

const card = (product: DemoProduct, reason: Strategy): ProductCard => {
  const { productId, name, priceMinor, listPriceMinor, currency, url, imageUrl } = product
  return { productId, name, priceMinor, listPriceMinor, currency, url, imageUrl, reason }
}
