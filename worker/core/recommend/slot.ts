/** @module Fills a recommendation slot: several products that may be shown, and why each is there. */
import type { Product } from '../../../contract/product.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'

/** What the rules look at of a product. */
export type SlotCard = Pick<Product, 'availability' | 'stock' | 'imageUrl' | 'category'>

/** Product ids found in one way, best first. */
export interface SlotSource {
  reason: Strategy
  productIds: readonly string[]
}

/** Who looks, where, and what may be shown there. */
export interface SlotRules {
  /** Room in the slot, in products. */
  count: number
  /** With fewer the slot stays empty: one product alone looks like being watched. @default 2 */
  minimum?: number
  /** The catalogue by product id; what is not in it is never shown. */
  cards: ReadonlyMap<string, SlotCard>
  /** The product of this page, null on pages that have none. */
  lookingAt: string | null
  inCart: ReadonlySet<string>
  bought: ReadonlySet<string>
  /** For a catalogue without pictures; otherwise a product that lacks one is not shown. @default false */
  allowWithoutPicture?: boolean
}

/** A product in the slot, and why it is there. */
export interface SlotItem {
  productId: string
  reason: Strategy
}

/**
 * At most `count` different products, taken from the sources in the order given: the fallback chain. Never one that
 * is in the cart, bought, being looked at, out of stock (`stock` 0, unless it can be ordered ahead), without a picture
 * or not in the catalogue.
 *
 * Variety: of a source's best 2 * count products that may be shown, those go first that leave no category with more
 * than half of the slot (one, in a slot of one); the others only if room is left. Without a category a product is
 * taken for different from all.
 */
export function slot(sources: readonly SlotSource[], rules: SlotRules): SlotItem[] {
  const { count, minimum = 2 } = rules
  const hasShareLeft = categoryShares(rules)
  const items = new Map<string, SlotItem>()

  for (const { reason, productIds } of sources) {
    const fresh = [...new Set(productIds)].filter((id) => !items.has(id) && mayShow(id, rules))
    const best = fresh.slice(0, 2 * count)
    const varied = new Set([...best.filter(hasShareLeft), ...best])
    for (const productId of [...varied].slice(0, count - items.size)) items.set(productId, { productId, reason })
  }
  return items.size < minimum ? [] : [...items.values()]
}

function mayShow(productId: string, rules: SlotRules): boolean {
  const card = rules.cards.get(productId)
  if (!card || productId === rules.lookingAt) return false
  if (rules.inCart.has(productId) || rules.bought.has(productId)) return false
  return isInStock(card) && (card.imageUrl !== null || rules.allowWithoutPicture === true)
}

function isInStock({ availability, stock }: SlotCard): boolean {
  return availability === 'preorder' || (availability === 'in_stock' && stock !== 0)
}

/** Asked once a product, in order: false when its category has had its half of the slot. */
function categoryShares({ cards, count }: SlotRules): (productId: string) => boolean {
  const most = Math.max(1, Math.floor(count / 2))
  const taken = new Map<string, number>()
  return (productId) => {
    const category = cards.get(productId)?.category
    if (!category) return true
    const share = (taken.get(category) ?? 0) + 1
    taken.set(category, share)
    return share <= most
  }
}
