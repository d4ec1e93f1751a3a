/** @module What an import says of itself, in sentences. */
import type { OrderSums, PlanTrouble } from '../../contract/order-import.ts'
import { capital } from '../sentence/capital.ts'
import { counted, plain } from '../sentence/counted.ts'
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

/** A reason or a note of the Worker as a sentence: the field in words, and without the options of the command. */
export function sentence(reason: string): string {
  const bare = reason.replace(/^line \d+: /, '').replace(/ by --status$/, '')
  return `${capital(bare.split('; ').map(inWords).join('; '))}.`
}

/** `lineTotal is empty` to `Sum of the row is empty`. */
function inWords(part: string): string {
  const [field = '', ...rest] = part.split(' ')
  const words = Object.entries(FIELD_WORDS).find(([name]) => name === field)?.[1]
  return [words ?? field, ...rest].join(' ')
}

/** `3 of them name nobody: …`; nothing where all are somebody's. */
export function nobodyWords(count: number): string | null {
  if (count === 0) return null
  return `${plain(count)} of them ${count === 1 ? 'names' : 'name'} nobody: the money counts, and is no person’s.`
}

/** `45.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
