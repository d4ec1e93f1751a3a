/** @module The product of a WooCommerce page, with the variation that is chosen; classic themes and block themes. */
import type { Shop } from '../../adapter-host.ts'
import type { ToldItem } from '../tool/told-item.ts'

/** As far as it is read. Source: `data-product_variations` of real pages. */
export interface Variation {
  variation_id: number
  display_price?: number
  display_regular_price?: number
  is_in_stock?: boolean
  sku?: string
  image?: { src?: string }
}

/** What a variation says beyond its product. */
export const variationItem = (said: Variation): ToldItem => ({
  variantId: said.variation_id,
  sku: said.sku,
  price: said.display_price,
  listPrice: said.display_regular_price,
  availability: said.is_in_stock ? 'instock' : 'outofstock',
  imageUrl: said.image?.src,
})

/** Throws on pages of no product. */
export function readProduct({ parse }: Shop): ToldItem {
  const id = /single-product.*postid-(\d+)/.exec(document.body.className)![1]
  const chosen = document.querySelector<HTMLInputElement>('[name=variation_id]')?.value
  const form = document.querySelector<HTMLElement>('[data-product_variations]')
  // `false` where the shop has too many of them for the page.
  const variations: Variation[] = parse(form?.dataset.product_variations ?? '0') || []
  const variation = variations.find(({ variation_id }) => `${variation_id}` === chosen)
  // The price of a chosen variation stands below that of the product.
  const box = [...document.querySelectorAll('.summary .price,.wp-block-woocommerce-product-price:not(li *)')].at(-1)
  // With a price from-to there are two, and none of them is the price.
  const [price, second] = box?.querySelectorAll('.amount:not(del *,.woocommerce-price-suffix *)') ?? []
  const classes = document.querySelector(`.type-product.post-${id}`)?.className
  return {
    productId: id,
    variantId: +chosen! || undefined,
    name: document.querySelector('.product_title,.wp-block-post-title')?.textContent,
    // Of a product with variations that has no number it says so in words.
    sku: form && !+chosen! ? undefined : document.querySelector('.sku')?.textContent,
    price: second ? undefined : price?.textContent,
    listPrice: box?.querySelector('del .amount')?.textContent,
    currency: (window as { wcSettings?: { currency?: { code?: unknown } } }).wcSettings?.currency?.code,
    availability: /(in|outof)stock|onback/.exec(`${classes}`)?.[0],
    ...(variation && variationItem(variation)),
  }
}
