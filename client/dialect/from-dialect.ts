/** @module Events by the names of Segment's ecommerce specification (also PostHog's and RudderStack's), said in GA4's words. */
import type { Params } from '../page/ga4-items.ts'

/**
 * GA4's name by Segment's, in small letters: V2, and what V1 had before. An event without a counterpart becomes the
 * shop's own, its name with `_`. Source: twilio.com/docs/segment/connections/spec/ecommerce/v2, and RudderStack's table
 * of both.
 */
const NAMES: Record<string, string> = {
  'products searched': 'search',
  'product list viewed': 'view_item_list',
  'viewed product category': 'view_item_list',
  'product clicked': 'select_item',
  'product viewed': 'view_item',
  'viewed product': 'view_item',
  'product added': 'add_to_cart',
  'added product': 'add_to_cart',
  'wishlist product added to cart': 'add_to_cart',
  'product removed': 'remove_from_cart',
  'removed product': 'remove_from_cart',
  'cart viewed': 'view_cart',
  'viewed cart': 'view_cart',
  'checkout started': 'begin_checkout',
  'started order': 'begin_checkout',
  'checkout step completed': 'add_shipping_info',
  'payment info entered': 'add_payment_info',
  'order completed': 'purchase',
  'completed order': 'purchase',
  'order refunded': 'refund',
  'promotion viewed': 'view_promotion',
  'promotion clicked': 'select_promotion',
  'product added to wishlist': 'add_to_wishlist',
  'product removed from wishlist': 'remove_from_wishlist',
  'product shared': 'share',
  'cart shared': 'share',
  'signed up': 'sign_up',
  'account created': 'sign_up',
  'signed in': 'login',
}

/** The event in GA4's words. A name that has neither a capital letter nor a space is GA4's already and stays. */
export function fromDialect(name: unknown, params: unknown): [name: string, params: Params] {
  const given = String(name)
  const said = ((typeof params === 'object' && params) || {}) as Params
  if (!/[A-Z ]/.test(given)) return [given, said]
  const known = given.trim().toLowerCase()
  const own = known.replace(/[^a-z0-9]+/g, '_').replace(/^[\d_]+|_+$/g, '')
  return [NAMES[known] ?? own.slice(0, 40), paramsOf(said)]
}

/** Segment's params as they are, with GA4's beside them where Segment has other words. */
function paramsOf(said: Params): Params {
  const { products, product_id, sku, order_id, total, revenue, value, query, category, list_id } = said
  const isProduct = product_id ?? sku
  // An event about one product has its fields at the top.
  const items = Array.isArray(products) ? products.map(itemOf) : isProduct === undefined ? undefined : [itemOf(said)]
  const { products: _, ...flat } = said
  return {
    ...flat,
    ...(items && { items }),
    transaction_id: said.transaction_id ?? order_id,
    value: total ?? value ?? revenue,
    search_term: said.search_term ?? query,
    item_list_name: said.item_list_name ?? category ?? list_id,
  }
}

/** GA4's item; what has the same name in both stays as it is (price, quantity, url, image_url, sku, coupon, currency). */
function itemOf(product: unknown): Params {
  const { product_id, id, sku, name, brand, category, variant, variant_id, ...same } = Object(product) as Params
  return {
    ...same,
    sku,
    item_id: product_id ?? id ?? sku,
    item_name: name,
    item_brand: brand,
    item_category: category,
    item_variant: variant,
    variantId: variant_id,
  }
}
