/** @module Which of our parsers reads which payload, and what it makes of it. */
import { cartItems as magentoItems } from '../../client/adapter/magento/cart-items.ts'
import { cartItems as prestashopItems } from '../../client/adapter/prestashop/cart-items.ts'
import { cartItems as shopifyItems } from '../../client/adapter/shopify/cart-items.ts'
import { variantItems as shopifyVariants } from '../../client/adapter/shopify/read-product.ts'
import { cartItems as shopwareItems } from '../../client/adapter/shopware/cart-items.ts'
import { orderParams as wixOrder } from '../../client/adapter/wix/told-items.ts'
import { cartItems as wooItems } from '../../client/adapter/woocommerce/cart-items.ts'
import { variationItem as wooVariation } from '../../client/adapter/woocommerce/read-product.ts'
import type { Params } from '../../client/page/ga4-items.ts'

/** A payload in the words in which an adapter reports: `items`, `currency`, and of an order its number and value. */
type Parser = (payload: never) => Params

interface LayerEntry {
  event?: string
  ecommerce: Params | null
}

/** The data layer's own entries are handed over as they are; those that empty it say nothing. */
const layer = (entries: LayerEntry[]): Params => entries.findLast(({ event }) => event)!.ecommerce!

/** By the file's name. What no adapter meets is not here: see `NOT_MET`. */
export const PARSERS: Record<string, Parser> = {
  'shopify-cart.json': (cart: Parameters<typeof shopifyItems>[0]) => ({
    currency: cart.currency,
    items: shopifyItems(cart),
  }),
  'shopify-analytics-meta.json': (meta: Parameters<typeof shopifyVariants>[0]) => ({ items: shopifyVariants(meta) }),
  'woo-store-api-cart.json': (cart: { items: Parameters<typeof wooItems>[0]; totals: { currency_code: unknown } }) => ({
    currency: cart.totals.currency_code,
    items: wooItems(cart.items),
  }),
  'woo-classic-product-variations.json': (variations: Parameters<typeof wooVariation>[0][]) => ({
    // The product is the page's; a variation alone has only its own id.
    items: variations.map((each) => ({ productId: each.variation_id, ...wooVariation(each) })),
  }),
  'magento2-section-cart.json': ({ cart }: { cart: Parameters<typeof magentoItems>[0] }) => ({
    items: magentoItems(cart),
  }),
  'prestashop-global.json': (global: {
    cart: Parameters<typeof prestashopItems>[0]
    currency: { iso_code: unknown }
  }) => ({
    currency: global.currency.iso_code,
    items: prestashopItems(global.cart),
  }),
  'shopware-store-api-cart.json': (cart: Parameters<typeof shopwareItems>[0]) => ({ items: shopwareItems(cart) }),
  'ga4-datalayer-view_item.json': layer,
  'ga4-datalayer-purchase-stringly.json': layer,
  'wix-purchase.json': ({ params }: { params: Parameters<typeof wixOrder>[0] }) => wixOrder(params),
}

/** Read elsewhere, or by nothing that runs in a shop's page; with the reason. */
export const NOT_MET: Record<string, string> = {
  'shopware-store-api-product.json':
    'the storefront has no Store API product in its page; headless shops have none of our adapters',
  'segment-ecommerce-v2-examples.js': 'calls of the JS API, see bench/segment.ts',
}
