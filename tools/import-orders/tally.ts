/** @module What an import came to: orders, refunds, money, whose, and what was refused and why. */
import { toDecimal } from '../../contract/money.ts'
import type { Order } from '../../contract/order.ts'

interface Sum {
  count: number
  minor: Record<string, number>
}

/** Reasons named one by one; they are told without the words of the single row. */
const MOST_REASONS = 20

export class ImportTally {
  rows = 0
  readonly orders: Sum = { count: 0, minor: {} }
  readonly refunds: Sum = { count: 0, minor: {} }
  /** Of both, those that name no person. */
  nobodys = 0
  firstAt = Number.POSITIVE_INFINITY
  lastAt = 0
  refusedRows = 0
  readonly refused = new Map<string, number>()
  readonly notes = new Map<string, number>()

  add(order: Order, notes: readonly string[]): void {
    const sum = order.refundId === undefined ? this.orders : this.refunds
    sum.count += 1
    sum.minor[order.currency] = (sum.minor[order.currency] ?? 0) + order.valueMinor
    const { customerId, email, phone, loyaltyCard, visitor } = order
    if (!(customerId ?? email ?? phone ?? loyaltyCard ?? visitor)) this.nobodys += 1
    this.firstAt = Math.min(this.firstAt, order.at)
    this.lastAt = Math.max(this.lastAt, order.at)
    for (const note of notes) count(this.notes, note)
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
    const days = this.orders.count + this.refunds.count > 0 ? `, ${day(this.firstAt)} to ${day(this.lastAt)}` : ''
    return [
      `${this.rows} rows: ${this.orders.count} orders (${money(this.orders.minor)})${days}`,
      `${this.refunds.count} refunds (${money(this.refunds.minor)})`,
      `${this.nobodys} of them name nobody`,
      ...named('with a note', this.notes),
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
