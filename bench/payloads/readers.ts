/** @module Which of the adapters' readers reads which payload. */
import { type ShopifyCart, cartItems as shopifyItems } from '../../client/adapter/shopify/cart-items.ts'
import { type ShopifyMeta, variantItems } from '../../client/adapter/shopify/read-product.ts'
import { type WixEvent, orderParams as wixOrder } from '../../client/adapter/wix/told-items.ts'
import { type StoreCart, cartItems as wooItems } from '../../client/adapter/woocommerce/cart-items.ts'
import { type Variation, variationItem } from '../../client/adapter/woocommerce/read-product.ts'
import type { PayloadFacts } from './facts.ts'

/** By the name of the payload's file; each gets its JSON. */
export const READERS: Record<string, (payload: unknown) => PayloadFacts> = {
  'shopify-cart.json': (payload) => {
    const cart = payload as ShopifyCart
    return { currency: cart.currency, items: shopifyItems(cart) }
  },
  'shopify-analytics-meta.json': (payload) => {
    const meta = payload as ShopifyMeta
    return { id: meta.product?.id, variants: variantItems(meta) }
  },
  'woo-store-api-cart.json': (payload) => {
    const { items, totals } = payload as StoreCart
    return { currency: totals.currency_code, items: wooItems(items) }
  },
  'woo-classic-product-variations.json': (payload) => ({ variants: (payload as Variation[]).map(variationItem) }),
  'wix-purchase.json': (payload) => {
    const { transaction_id, value, currency, items } = wixOrder((payload as { params: WixEvent }).params)
    return { order_id: transaction_id, total: value, currency, items }
  },
}
