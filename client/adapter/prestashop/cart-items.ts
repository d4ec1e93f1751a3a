/** @module The lines of a PrestaShop cart, 1.7 to 9. */
import type { ToldItem } from '../tool/told-item.ts'
import { type PrestaProduct, productItem } from './product-item.ts'

/** `prestashop.cart`, and `cart` in the answers of the cart's page. Its addresses are not looked at. */
export interface PrestaCart {
  products: (PrestaProduct & { quantity?: unknown })[]
}

/** Throws for what is no cart. */
export const cartItems = ({ products }: PrestaCart): ToldItem[] =>
  products.map((line) => ({ ...productItem(line), quantity: line.quantity }))
