/** @module The lines of a PrestaShop 1.6 cart, as its block of the cart asks for them. */
import type { Shop } from '../../adapter-host.ts'
import { unitPrice } from '../tool/minor-units.ts'
import type { ToldItem } from '../tool/told-item.ts'

/** As far as it is read. Source: modules/blockcart/blockcart-json.tpl of 1.6. Names are cut there, at 15 letters. */
export interface OldCart {
  products: {
    id: unknown
    idCombination?: unknown
    link?: unknown
    image?: unknown
    quantity: number
    /** Of all pieces, as the shop shows prices. `price_float` beside it is without tax. */
    price: string
  }[]
}

/** Throws for what is no cart. */
export const oldCartItems = (shop: Shop, { products }: OldCart, currency: unknown): ToldItem[] =>
  products.map((line) => ({
    productId: line.id,
    variantId: line.idCombination || undefined,
    price: unitPrice(shop, line.price, line.quantity, currency),
    quantity: line.quantity,
    url: line.link,
    imageUrl: line.image,
  }))
