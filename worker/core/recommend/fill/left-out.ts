/** @module Why a product is not shown in a slot. */
import type { Strategy } from '../../../../contract/recommend/strategy.ts'
import type { LeftOut } from '../../../../contract/recommend/tried.ts'
import type { ShelvedFacts } from '../knowledge.ts'
import type { AskedSlot, RecommendRequest } from '../request.ts'
import { categoryParts, isWithin } from '../shelf/category-parts.ts'

/** What the rules look at of a product. */
export type JudgedFacts = Pick<ShelvedFacts, 'category' | 'priceMinor' | 'currency' | 'isOrderable' | 'hasPicture'>

/** Null: it may be shown. `facts` null: it is not on the shelf. */
export type Judge = (productId: string, facts: JudgedFacts | null, strategy: Strategy) => LeftOut | null

/** By the rules of a slot (see `SlotRulesSchema`); the first that says no is told. */
export function judgeFor({ page, visitor, shop }: RecommendRequest, { rules }: AskedSlot, hasPictures: boolean): Judge {
  const inCart = new Set(page.inCart)
  const bought = new Set(visitor.bought.map(({ productId }) => productId))
  const excluded = new Set(rules.notProducts)
  const isOfKind = kindFor(rules)
  const hidesBought = (rules.bought ?? 'hide') === 'hide'
  const hidesOutOfStock = (rules.outOfStock ?? 'hide') === 'hide'
  const needsPicture = (rules.withoutPicture ?? 'hide') === 'hide' && hasPictures

  return (productId, facts, strategy) => {
    if (facts === null) return 'not_in_catalogue'
    if (productId === page.lookingAt) return 'looking_at'
    if (inCart.has(productId) && strategy !== 'left_in_cart') return 'in_cart'
    if (hidesBought && bought.has(productId) && strategy !== 'left_in_cart' && strategy !== 'buy_again') return 'bought'
    if (excluded.has(productId)) return 'excluded'
    if (hidesOutOfStock && !facts.isOrderable) return 'out_of_stock'
    if (needsPicture && !facts.hasPicture) return 'without_picture'
    if (!isWithinPrices(facts, rules, shop.currency)) return 'price'
    return isOfKind(facts.category) ? null : 'category'
  }
}

/** Of one of the wanted categories, where there are any, and of none of the others. */
function kindFor({ categories, notCategories }: AskedSlot['rules']): (category: string | null) => boolean {
  if (!categories && !notCategories?.length) return () => true
  const [wanted, unwanted] = [categories?.map(categoryParts), (notCategories ?? []).map(categoryParts)]
  return (category) => {
    const parts = categoryParts(category)
    const isWanted = !wanted || wanted.some((each) => isWithin(parts, each))
    return isWanted && !unwanted.some((each) => isWithin(parts, each))
  }
}

/** A price without a currency is of the shop's. */
function isWithinPrices(
  { priceMinor, currency }: JudgedFacts,
  { fromMinor, toMinor }: AskedSlot['rules'],
  shopCurrency: string,
): boolean {
  if (fromMinor === undefined && toMinor === undefined) return true
  if (priceMinor === null || (currency ?? shopCurrency) !== shopCurrency) return false
  return priceMinor >= (fromMinor ?? 0) && priceMinor <= (toMinor ?? Number.POSITIVE_INFINITY)
}
