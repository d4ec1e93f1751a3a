/** @module What an import came to: orders, refunds, money, whose, and what was refused and why. */
import { toDecimal } from '../../contract/money.ts'
import type { Order } from '../../contract/order.ts'
import { addOrder, noOrderSums } from '../../worker/core/order-import/order-sums.ts'

/** Reasons named one by one; they are told without the words of the single row. */
const MOST_REASONS = 20

export class ImportTally {
  rows = 0
  readonly sums = noOrderSums()
  refusedRows = 0
  readonly refused = new Map<string, number>()

  add(order: Order, notes: readonly string[]): void {
    addOrder(this.sums, order, notes)
  }

  refuse(rows: number, reason: string): void {
    this.refusedRows += rows
    count(
      this.refused,
      reason
        .replace(/^line \d+: /, '')
        .replace(/"[^"]*"/g, '"…"')
        .replace(/rows of \S+/, 'rows of …'),
    )
  }

  /** Lines for people. */
  lines(): string[] {
    const { orders, refunds, nobodys, valueMinor, refundedMinor, firstAt, lastAt, notes } = this.sums
    const days = firstAt === null || lastAt === null ? '' : `, ${day(firstAt)} to ${day(lastAt)}`
    return [
      `${this.rows} rows: ${orders} orders (${money(valueMinor)})${days}`,
      `${refunds} refunds (${money(refundedMinor)})`,
      `${nobodys} of them name nobody`,
      ...named('with a note', new Map(Object.entries(notes))),
      `${[...this.refused.values()].reduce((sum, each) => sum + each, 0)} refused (${this.refusedRows} rows)`,
      ...named('', this.refused),
    ]
  }
}

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

const money = (sums: Record<string, number>): string =>
  Object.entries(sums)
    .map(([currency, minor]) => `${toDecimal(minor, currency).toFixed(2)} ${currency}`)
    .join(', ') || 'nothing'

function named(title: string, counts: ReadonlyMap<string, number>): string[] {
  const most = [...counts].sort(([, a], [, b]) => b - a)
  const lines = most.slice(0, MOST_REASONS).map(([reason, times]) => `  ${times} × ${reason}`)
  if (most.length > MOST_REASONS) lines.push(`  … and ${most.length - MOST_REASONS} more`)
  return title && lines.length > 0 ? [`${title}:`, ...lines] : lines
}
