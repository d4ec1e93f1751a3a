/** @module A product of PrestaShop 1.7 to 9, as its objects tell it: on its own page and in the cart. */
import type { ToldItem } from '../tool/told-item.ts'

/**
 * As far as it is read: `data-product` on the details of a product's page, which the theme replaces with every choice of
 * a combination, and the lines of the cart, where `quantity` counts. Source: PrestaShop's ProductLazyArray.php and
 * src/Core/Filter/FrontEndObject/ProductFilter.php; themes classic and hummingbird, product-details.tpl.
 */
export interface PrestaProduct {
  id_product?: unknown
  /** 0 for a product without combinations. */
  id_product_attribute?: unknown
  reference?: unknown
  ean13?: unknown
  name?: unknown
  manufacturer_name?: unknown
  show_price?: unknown
  /** As the shop shows prices, with or without tax. */
  price_amount?: unknown
  regular_price_amount?: unknown
  /** `available`, `last_remaining_items`, `unavailable`, `discontinued`; null where the shop does not say. */
  availability?: string | null
  canonical_url?: unknown
  url?: unknown
  cover?: { large?: { url?: unknown } } | null
}

/** The currency is the page's. */
export const productItem = (said: PrestaProduct): ToldItem => ({
  productId: said.id_product,
  variantId: Number(said.id_product_attribute) || undefined,
  sku: said.reference,
  gtin: said.ean13,
  name: said.name,
  brand: said.manufacturer_name,
  // A hidden price is no price.
  price: said.show_price === false ? undefined : said.price_amount,
  listPrice: said.regular_price_amount,
  availability: said.availability && (/^[ud]/.test(said.availability) ? 'out_of_stock' : 'in_stock'),
  url: said.canonical_url ?? said.url,
  imageUrl: said.cover?.large?.url,
})
