/** @module Amounts as shops write them, read by the core. */
import type { Shop } from '../../adapter-host.ts'

/** Minor units of an amount, a number or a text; undefined where it is none. With `1`: how many make up one unit. */
export const minorUnits = ({ toItem }: Shop, price: unknown, currency: unknown): number | undefined =>
  toItem({ productId: '-', price, currency })?.priceMinor

/** The unit price of a line, as a decimal, where the shop tells only the price of all its pieces. */
export const unitPrice = (shop: Shop, total: unknown, quantity: number, currency: unknown): number =>
  minorUnits(shop, total, currency)! / quantity / minorUnits(shop, 1, currency)!
