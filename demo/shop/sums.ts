/** @module What an order costs. */
import { type CartLine, totalOf } from './cart.ts'

/** The code that the exit offer gives is good here. */
const CODES: Record<string, number> = { WELCOME10: 0.1 }
const DELIVERY = 490
const FREE_FROM = 4900

export interface Sums {
  goods: number
  discount: number
  delivery: number
  total: number
}

/** All in cents. Delivery is free from €49 of goods before the discount. An unknown code changes nothing. */
export function sums(lines: readonly CartLine[], code = ''): Sums {
  const goods = totalOf(lines)
  const discount = Math.round(goods * discountOf(code))
  const delivery = goods === 0 || goods >= FREE_FROM ? 0 : DELIVERY
  return { goods, discount, delivery, total: goods - discount + delivery }
}

/** Share that a code takes off, 0 for one we do not know. */
export const discountOf = (code: string): number => CODES[code.trim().toUpperCase()] ?? 0
