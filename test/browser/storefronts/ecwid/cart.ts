/** @module The cart page of the written Ecwid shop. */
import { ecwidPage } from './parts.ts'

export const cartPage = (tag: string) => ecwidPage(tag, 'CART')
