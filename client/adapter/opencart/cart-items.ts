/** @module The lines of an OpenCart cart, as the header shows them: there is no data to read them from. */
import type { Shop } from '../../adapter-host.ts'
import { unitPrice } from '../tool/minor-units.ts'
import { saidBy } from '../tool/said-by.ts'
import type { ToldItem } from '../tool/told-item.ts'

/**
 * Of `#cart` or `#header-cart`: a row has the product's link, `x 2`, and the price of all pieces. Undefined where the
 * header shows another number than none and no row is understood. Source: common/cart of OpenCart 2, 3 and 4.
 */
export function cartItems(shop: Shop, root: Element, currency: unknown): ToldItem[] | undefined {
  const items = [...root.querySelectorAll('tr')].flatMap((row) => {
    const link = [...row.querySelectorAll('a')].find(({ textContent }) => textContent.trim())
    const cells = [...row.cells].map(({ textContent }) => textContent)
    const at = cells.findIndex((cell) => /^\s*x\s*\d/.test(cell))
    const name = link?.textContent.trim()
    const quantity = parseInt(cells[at]?.replace(/\D/g, '') ?? '', 10)
    return name && quantity
      ? [
          {
            productId: idOf(shop, link!.href, name),
            name,
            price: unitPrice(shop, cells[at + 1], quantity, currency),
            quantity,
            url: link!.href,
            imageUrl: row.querySelector('img')?.src,
          },
        ]
      : []
  })
  return items[0] || parseInt(/\d+/.exec(`${saidBy('#cart-total,#header-cart button')}`)?.[0] ?? '', 10) === 0
    ? items
    : undefined
}

/** Addresses of people's sort name no id: then it stays what it was, or is the open page's; else the name stands for it. */
function idOf(shop: Shop, href: string, name: string): string | undefined {
  const known = shop.cart()?.items.find((item) => item.name === name)?.productId
  const isHere = saidBy('#content h1,h1') === name
  return /product_id=(\d+)/.exec(href)?.[1] ?? known ?? (isHere ? saidBy('[name=product_id]') : undefined)
}
