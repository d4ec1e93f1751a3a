/** @module What an import says of itself, in sentences. */
import type { OrderSums, PlanTrouble } from '../../contract/order-import.ts'
import { counted } from '../sentence/counted.ts'
import { joinedByAnd } from '../sentence/joined.ts'
import { date } from '../sentence/moment.ts'
import { money } from '../sentence/money.ts'
import { FIELD_WORDS } from './field-words.ts'

/** What stands in the way of reading the file at all. */
export function troubleWords(trouble: PlanTrouble): string {
  switch (trouble.kind) {
    case 'missing': {
      const words = trouble.fields.map((field) => `“${FIELD_WORDS[field]}”`)
      return `No column says ${joinedByAnd(words)}. Choose below which one does.`
    }
    case 'date_order':
      return `“${trouble.example}” may begin with the day or with the month. Choose below which it is.`
  }
}

/** `18,532 orders of €8,887.21, 1 December 2010 to 30 September 2011`; nothing read: `No orders`. */
export function sumWords(sums: OrderSums, zone: string, now: number): string {
  const { orders, refunds, firstAt, lastAt } = sums
  const parts = [
    ...(orders > 0 ? [`${counted(orders, 'order')} of ${moneyWords(sums.valueMinor)}`] : []),
    ...(refunds > 0 ? [`${counted(refunds, 'refund')} of ${moneyWords(sums.refundedMinor)}`] : []),
  ]
  if (parts.length === 0 || firstAt === null || lastAt === null) return 'No orders'
  const [first, last] = [date(firstAt, zone, now), date(lastAt, zone, now)]
  return `${joinedByAnd(parts)}, ${first === last ? first : `${first} to ${last}`}`
}

function moneyWords(sums: Readonly<Record<string, number>>): string {
  const words = Object.entries(sums).map(([currency, minor]) => money(minor, currency))
  return words.length === 0 ? 'no value' : joinedByAnd(words)
}

/** A reason that was made for a list, as a sentence of its own. */
export const sentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`

/** `45.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
