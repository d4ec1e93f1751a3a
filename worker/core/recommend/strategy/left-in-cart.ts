/** @module Strategy: what this visitor has in the cart. */
import type { PageType } from '../../../../contract/page.ts'
import { inOrder } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'

/** Here the cart is seen anyway, or was just emptied. */
const CART_PAGES: readonly PageType[] = ['cart', 'checkout', 'thank_you']

/** What was put in last first; nothing in the cart and on the way through the till. */
export const leftInCart: FindProducts = (_, { page }, limits) =>
  CART_PAGES.includes(page.type) ? [] : inOrder(page.inCart.toReversed(), limits)
