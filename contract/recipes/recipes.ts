/** @module The recipes of E2, in the order of the gallery. */
import { abandonedCart } from './abandoned-cart.ts'
import { abandonedCartPush } from './abandoned-cart-push.ts'
import { abandonedForm } from './abandoned-form.ts'
import { afterFirstOrder } from './after-first-order.ts'
import { askOpinion } from './ask-opinion.ts'
import { backInStock } from './back-in-stock.ts'
import { birthday } from './birthday.ts'
import { browseAbandonment } from './browse-abandonment.ts'
import { cartOverlay } from './cart-overlay.ts'
import { categoryRecommendations } from './category-recommendations.ts'
import { checkoutWebhook } from './checkout-webhook.ts'
import { dayBefore } from './day-before.ts'
import { delivered } from './delivered.ts'
import { drip } from './drip.ts'
import { earlierPurchases } from './earlier-purchases.ts'
import { favourites } from './favourites.ts'
import { lastChance } from './last-chance.ts'
import { lastPieces } from './last-pieces.ts'
import { leadNurturing } from './lead-nurturing.ts'
import { orderCancelled } from './order-cancelled.ts'
import { orderConfirmation } from './order-confirmation.ts'
import { priceDrop } from './price-drop.ts'
import { priceDropPush } from './price-drop-push.ts'
import type { Recipe } from './recipe.ts'
import { returnRequested } from './return-requested.ts'
import { returningCustomer } from './returning-customer.ts'
import { secondOrder } from './second-order.ts'
import { shippingConfirmation } from './shipping-confirmation.ts'
import { silentOrEngaged } from './silent-or-engaged.ts'
import { vipThanks } from './vip-thanks.ts'
import { weeklyRecommendations } from './weekly-recommendations.ts'
import { welcome } from './welcome.ts'
import { winBack } from './win-back.ts'

/** By group; within it the first ones to begin with. The brief: start small, with one or two, done carefully. */
export const RECIPES: readonly Recipe[] = [
  welcome,
  leadNurturing,
  drip,
  orderConfirmation,
  shippingConfirmation,
  delivered,
  returnRequested,
  orderCancelled,
  abandonedCart,
  abandonedCartPush,
  cartOverlay,
  abandonedForm,
  browseAbandonment,
  favourites,
  priceDrop,
  priceDropPush,
  backInStock,
  lastPieces,
  lastChance,
  weeklyRecommendations,
  categoryRecommendations,
  dayBefore,
  afterFirstOrder,
  secondOrder,
  returningCustomer,
  birthday,
  askOpinion,
  vipThanks,
  winBack,
  silentOrEngaged,
  earlierPurchases,
  checkoutWebhook,
]

/** What is no recipe because it cannot be switched off; the gallery says so. */
export const ALWAYS_ON = [
  {
    title: 'Double opt-in',
    about:
      'Whoever leaves an address is asked by mail to confirm it, at once and at most once a day; until then nothing else ' +
      'is sent to it. The proof is kept. Recipes that begin with a sign-up begin with the confirmation.',
  },
] as const
