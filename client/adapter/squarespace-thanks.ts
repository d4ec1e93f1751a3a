/** @module The order of Squarespace's confirmation page, where it is the argument of a call in the page. */
import { orderParams } from './squarespace/cart-items.ts'
import type { StartThanks } from './tool/load-thanks.ts'
import { tellOrder } from './tool/tell-order.ts'

/** Throws on the other pages of the checkout. */
export const start: StartThanks = (shop) => {
  const said = [...document.scripts].map(({ text }) => /checkoutConfirmed\((\{.+?\})\);/s.exec(text)).find(Boolean)
  tellOrder(shop, orderParams(shop.parse(said![1]!)))
}
