/** @module The page that a recorded click stood on. Recordings keep the product only, so the address is made up. */
import type { Item } from '../../contract/item.ts'
import type { Page, PageType } from '../../contract/page.ts'

/** A name that never resolves (RFC 2606): nobody's shop. */
const SHOP = 'https://recorded-shop.example'

/** The page of a product, or the checkout's pages, which carry none. */
export function recordedPage(type: Extract<PageType, 'product' | 'cart' | 'thank_you'>, product: Item): Page {
  switch (type) {
    case 'product':
      return { type, url: `${SHOP}/product/${encodeURIComponent(product.productId)}`, title: product.name, product }
    case 'cart':
      return { type, url: `${SHOP}/cart` }
    case 'thank_you':
      return { type, url: `${SHOP}/thank-you` }
  }
}
