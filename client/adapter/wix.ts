/** @module Wix: products from the page's data, what happens from the events that Wix tells its own trackers. */
import type { StartAdapter } from '../adapter-host.ts'
import { tellOrder } from './tool/tell-order.ts'
import type { ToldItem } from './tool/told-item.ts'
import { readProduct } from './wix/read-product.ts'
import { orderParams, toldItem, type WixEvent } from './wix/told-items.ts'

interface Host {
  wixDevelopersAnalytics?: { register: (id: string, hear: (name: string, said: WixEvent) => void) => void }
}

/**
 * Wix hands out no cart without a token of its own, so this is the one adapter that tells changes of it: Wix's events,
 * of which each comes once. The list of `InitiateCheckout` is no cart: it comes with "Buy now" too.
 */
export const start: StartAdapter = (shop) => {
  /** The product that is shown, with its chosen variant, and where. */
  let shown: [place: string, item: ToldItem] | undefined

  const hear = (name: string, said: WixEvent) => {
    // The documentation writes the names in two ways: `AddToCart`, `addToCart`.
    const event = name.toLowerCase()
    const { currency } = said
    if (/^(productpageloaded|viewcontent|customizeproduct)$/.test(event)) {
      shown = [location.pathname, toldItem(said)]
      shop.reread()
    }
    if (event === 'addtocart') shop.report('add_to_cart', { currency, items: [toldItem(said)] })
    if (event === 'removefromcart') shop.report('remove_from_cart', { currency, items: [toldItem(said)] })
    if (event === 'purchase') tellOrder(shop, orderParams(said))
  }

  const register = () => (window as Host).wixDevelopersAnalytics!.register('vitrine', shop.guard(hear))
  if ('wixDevelopersAnalytics' in window) shop.guard(register)()
  else shop.listen(window, 'wixDevelopersAnalyticsReady', register)

  return {
    ownsCart: true,
    read() {
      const product = readProduct(shop)
      const [place, item] = shown ?? []
      // What was heard on another page of this visit says nothing here; what it leaves out the page says.
      const heard = place === location.pathname ? Object.entries(item!).filter(([, value]) => value) : []
      return product || heard[0]
        ? { type: 'product', product: { ...product, ...Object.fromEntries(heard), quantity: undefined } }
        : {}
    },
  }
}
