/** @module The cart page of the written Squarespace shop: its own script draws what is in it. */
import { page } from './parts.ts'

export const cartPage = (tag: string) => page(tag, '<h1>Shopping cart</h1><div id="sqs-cart-container"></div>')
