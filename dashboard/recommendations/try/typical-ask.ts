/** @module A typical visitor on a typical page of a slot, to see what it shows. */
import type { PageType } from '../../../contract/page.ts'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import { onePage } from '../../sentence/page-words.ts'
import type { TryAsk } from './try-ask.ts'

/** A product by which a slot is shown. */
export interface Sample {
  productId: string
  name: string
  imageUrl: string | null
}

/** Where a strategy that stands first belongs, for slots that name no pages. */
const BELONGS: Partial<Record<Strategy, PageType>> = {
  also_viewed: 'product',
  bought_together: 'product',
  similar: 'product',
  upsell: 'product',
  cross_sell: 'product',
  left_in_cart: 'cart',
  free_delivery: 'cart',
}

export const typicalPage = ({ pages, chain }: Pick<RecommendationSlot, 'pages' | 'chain'>): PageType =>
  pages.types?.[0] ?? BELONGS[chain[0] ?? 'trending'] ?? 'home'

/** `samples`: the first is the one on the page; the others were looked at, where the slot is about that. */
export function typicalAsk(
  slot: Pick<RecommendationSlot, 'pages' | 'chain'>,
  samples: readonly Pick<Sample, 'productId'>[],
): TryAsk {
  const [first, ...others] = samples.map(({ productId }) => productId)
  const type = typicalPage(slot)
  const nobody: TryAsk = { type, productId: null, profileId: null, recent: [], inCart: [] }
  if (first === undefined) return nobody
  if (type === 'product') return { ...nobody, productId: first }
  if (type === 'cart' || type === 'checkout') return { ...nobody, inCart: [first] }
  if (type === 'thank_you' || type === 'search' || type === 'list') return { ...nobody, recent: [first] }
  return slot.chain[0] === 'recently_viewed' ? { ...nobody, recent: [...others, first] } : nobody
}

/** `On the page of “Teapot”`, `With “Teapot” in the cart`: as whom and where. `nameOf`: of a product. */
export function askWords(ask: TryAsk, nameOf: (productId: string) => string): string {
  const { type, productId, recent, inCart } = ask
  const newest = recent.at(-1)
  if (type === 'product' && productId !== null) return `On the page of “${nameOf(productId)}”`
  if (inCart[0] !== undefined) return `With “${nameOf(inCart[0])}” in the cart`
  if (newest === undefined) return `To somebody new, on ${onePage(type)}`
  const more = recent.length > 1 ? ' and others' : ''
  return `After a look at “${nameOf(newest)}”${more}`
}
