/** @module Ecwid, also inside other sites: its JavaScript API tells pages, carts and orders; nothing is requested. */
import type { PageType } from '../../contract/page.ts'
import type { StartAdapter } from '../adapter-host.ts'
import { type EcwidCart, type EcwidOrder, toldItems } from './ecwid/told-items.ts'
import { onConsent } from './tool/on-consent.ts'
import { tellCart } from './tool/tell-cart.ts'
import { tellOrder } from './tool/tell-order.ts'
import type { ToldItem } from './tool/told-item.ts'

interface EcwidPage {
  type?: string
  productId?: unknown
  name?: unknown
}

interface Heard<Said> {
  add: (work: (said: Said) => void) => void
}

/** Source: docs.ecwid.com/storefronts. */
interface Ecwid {
  OnAPILoaded: Heard<void>
  OnPageLoaded: Heard<EcwidPage>
  OnCartChanged: Heard<EcwidCart>
  OnOrderPlaced: Heard<EcwidOrder>
  Cart: { get: (work: (cart: EcwidCart) => void) => void }
}

/** By the beginning of Ecwid's names. */
const TYPES: [name: string, type: PageType][] = [
  ['PRODUCT', 'product'],
  ['CATEGORY', 'list'],
  ['SEARCH', 'search'],
  ['CART', 'cart'],
  ['CHECKOUT', 'checkout'],
  ['ORDER_CONF', 'thank_you'],
]

export const start: StartAdapter = (shop) => {
  const { Ecwid } = window as unknown as { Ecwid: Ecwid }
  /** The page inside the shop's widget, and the address at which it was shown. */
  let page: EcwidPage = {}
  let place = ''

  const listen = shop.guard(() => {
    // The shop's currency is nowhere in the cart: that of our settings stands for it.
    const tell = shop.guard((cart: EcwidCart) => tellCart(shop, undefined, toldItems(cart)))
    Ecwid.OnCartChanged.add(tell)
    const look = () => Ecwid.Cart.get(tell)
    look()
    onConsent(shop, look)
    Ecwid.OnOrderPlaced.add(
      shop.guard((order: EcwidOrder) => {
        const transaction_id = order.vendorNumber ?? order.orderNumber
        tellOrder(shop, { transaction_id, value: order.total, items: toldItems(order) })
      }),
    )
    Ecwid.OnPageLoaded.add(
      shop.guard((loaded: EcwidPage) => {
        page = loaded
        place = location.href
        shop.reread()
      }),
    )
  })
  // An API that is there already may not tell so again.
  if (Ecwid.Cart) listen()
  else Ecwid.OnAPILoaded.add(listen)

  return {
    ownsCart: true,
    read() {
      if (place !== location.href) return {}
      const type = TYPES.find(([name]) => page.type?.startsWith(name))?.[1]
      const product: ToldItem = { productId: page.productId, name: page.name }
      return { type, product: type === 'product' ? product : undefined }
    },
  }
}
