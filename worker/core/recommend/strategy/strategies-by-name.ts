/** @module All strategies by their names. */
import type { Strategies } from '../knowledge.ts'
import { alsoViewed } from './also-viewed.ts'
import { bestSellers } from './best-sellers.ts'
import { boughtTogether } from './bought-together.ts'
import { buyAgain } from './buy-again.ts'
import { crossSell } from './cross-sell.ts'
import { freeDelivery } from './free-delivery.ts'
import { leftInCart } from './left-in-cart.ts'
import { newForYou } from './new-for-you.ts'
import { recentlyViewed } from './recently-viewed.ts'
import { similar } from './similar.ts'
import { trending } from './trending.ts'
import { upsell } from './upsell.ts'

/** Mounted here: a strategy is its file and its line. */
export const STRATEGIES_BY_NAME: Strategies = {
  also_viewed: alsoViewed,
  bought_together: boughtTogether,
  similar,
  upsell,
  cross_sell: crossSell,
  trending,
  best_sellers: bestSellers,
  recently_viewed: recentlyViewed,
  left_in_cart: leftInCart,
  buy_again: buyAgain,
  free_delivery: freeDelivery,
  new_for_you: newForYou,
}
