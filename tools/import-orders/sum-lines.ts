/** @module What the orders of a file came to, in lines for people. */
import { toDecimal } from '../../contract/money.ts'
import type { OrderSums } from '../../contract/order-import.ts'
import { noteLines } from '../csv/file-tally.ts'

/** Orders, refunds, money, whose, and what was left out of them. */
export function sumLines(sums: OrderSums): string[] {
  const { orders, refunds, nobodys, valueMinor, refundedMinor, firstAt, lastAt, notes } = sums
  const days = firstAt === null || lastAt === null ? '' : `, ${day(firstAt)} to ${day(lastAt)}`
  return [
    `${orders} orders (${money(valueMinor)})${days}`,
    `${refunds} refunds (${money(refundedMinor)})`,
    `${nobodys} of them name nobody`,
    ...noteLines(notes),
  ]
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

const money = (sums: Readonly<Record<string, number>>): string =>
  Object.entries(sums)
    .map(([currency, minor]) => `${toDecimal(minor, currency).toFixed(2)} ${currency}`)
    .join(', ') || 'nothing'
