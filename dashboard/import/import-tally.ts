/** @module How far an import is, and what came of it. */
import type { OrderSums } from '../../contract/order-import.ts'
import { reasonKind } from '../../contract/reason-kind.ts'

export interface ImportTally {
  /** Below the header, read so far. */
  rows: number
  bytes: number
  /** Orders and refunds that the Worker has in its queue. */
  sent: number
  refusedRows: number
  /** How many orders or rows each reason refused. */
  reasons: Record<string, number>
  sums: OrderSums
}

export const noTally = (): ImportTally => ({
  rows: 0,
  bytes: 0,
  sent: 0,
  refusedRows: 0,
  reasons: {},
  sums: {
    orders: 0,
    refunds: 0,
    nobodys: 0,
    valueMinor: {},
    refundedMinor: {},
    firstAt: null,
    lastAt: null,
    notes: {},
  },
})

/** Two sums as one. */
export function addSums(a: OrderSums, b: OrderSums): OrderSums {
  const ends = (pick: (...times: number[]) => number, ...times: (number | null)[]) => {
    const known = times.filter((at) => at !== null)
    return known.length > 0 ? pick(...known) : null
  }
  return {
    orders: a.orders + b.orders,
    refunds: a.refunds + b.refunds,
    nobodys: a.nobodys + b.nobodys,
    valueMinor: addCounts(a.valueMinor, b.valueMinor),
    refundedMinor: addCounts(a.refundedMinor, b.refundedMinor),
    firstAt: ends(Math.min, a.firstAt, b.firstAt),
    lastAt: ends(Math.max, a.lastAt, b.lastAt),
    notes: addCounts(a.notes, b.notes),
  }
}

function addCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum = { ...a }
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

/** Most reasons that are told apart. Our policy: the file of refused rows has them all. */
const MOST_REASONS = 30

/** With one refusal more, told without the words of the single row. */
export function withRefusal(tally: ImportTally, rows: number, reason: string): ImportTally {
  const plain = reasonKind(reason)
  const isKnown = plain in tally.reasons || Object.keys(tally.reasons).length < MOST_REASONS
  const reasons = addCounts(tally.reasons, { [isKnown ? plain : 'for other reasons']: 1 })
  return { ...tally, refusedRows: tally.refusedRows + rows, reasons }
}
