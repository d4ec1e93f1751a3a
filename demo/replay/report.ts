/** @module What became of a replay, counted on our side, and the lines that say so. */
import type { Counters } from '../../contract/admin.ts'
import type { LeftOut } from './recorded.ts'

const NAMED_TROUBLES = 20

const count = (value: number) => value.toLocaleString('en-US')

/** Counts while playing. */
export class Tally {
  /** Clicks or orders whose request was answered. */
  played = 0
  /** Events or orders in those requests. */
  sent = 0
  /** Of these, what the Worker will count: taken, or refused one by one. */
  arriving = 0
  /** Orders that lost their smallest lines. */
  trimmed = 0
  readonly leftOut = { cancellation: 0, correction: 0, malformed: 0 }
  /** Why something was not taken, with how often. */
  readonly #refusals = new Map<string, number>()
  readonly #malformed: string[] = []

  leave({ row, why, detail }: LeftOut): void {
    this.leftOut[why] += 1
    if (why === 'malformed' && this.#malformed.length < NAMED_TROUBLES) this.#malformed.push(`  row ${row}: ${detail}`)
  }

  refuse(reason: string, times: number): void {
    this.#refusals.set(reason, (this.#refusals.get(reason) ?? 0) + times)
  }

  /** Everything the door did not take. */
  get refused(): number {
    return [...this.#refusals.values()].reduce((sum, times) => sum + times, 0)
  }

  /** One line a reason, the most frequent first; then the malformed rows. */
  troubleLines(): string[] {
    const refusals = [...this.#refusals].toSorted((a, b) => b[1] - a[1]).slice(0, NAMED_TROUBLES)
    const { malformed } = this.leftOut
    return [
      ...refusals.map(([reason, times]) => `Not taken, ${count(times)} times: ${reason}`),
      ...(malformed === 0 ? [] : [`Malformed rows, not sent: ${count(malformed)}`, ...this.#malformed]),
    ]
  }
}

/** What the Worker's counters say of one replay. */
export interface Outcome {
  stored: number
  duplicate: number
  rejected: number
}

/** The difference of the counters before and after, for clicks (events) or orders. */
export function outcomeOf(unit: 'click' | 'order', before: Counters, after: Counters): Outcome & { received: number } {
  const difference = (name: keyof Counters) => after[name] - before[name]
  if (unit === 'click') {
    return {
      received: difference('received'),
      stored: difference('stored'),
      duplicate: difference('duplicate'),
      rejected: difference('rejected'),
    }
  }
  const received = difference('ordersReceived')
  const stored = difference('ordersStored')
  const duplicate = difference('ordersDuplicate')
  return { received, stored, duplicate, rejected: received - stored - duplicate }
}

/** The closing lines. */
export function reportLines(unit: 'click' | 'order', tally: Tally, outcome: Outcome, seconds: number): string[] {
  const { cancellation, correction } = tally.leftOut
  const rejected = outcome.rejected + Math.max(0, tally.refused - outcome.rejected)
  const what = unit === 'click' ? 'Events' : 'Orders'
  return [
    `Played ${count(tally.played)} ${unit}s in ${seconds.toFixed(1)} s (${count(Math.round(tally.played / seconds))} a second).`,
    ...(cancellation === 0 ? [] : [`Cancelled invoices, not played yet: ${count(cancellation)}`]),
    ...(correction === 0
      ? []
      : [`Invoices that are no orders (corrections of stock, book-keeping): ${count(correction)}`]),
    ...(tally.trimmed === 0
      ? []
      : [`Orders with too many lines, sent with their largest; their value is whole: ${count(tally.trimmed)}`]),
    ...tally.troubleLines(),
    `${what}: sent ${count(tally.sent)}, stored ${count(outcome.stored)}, duplicate ${count(outcome.duplicate)}, rejected ${count(rejected)}`,
  ]
}

/** True when everything that was sent is stored, now or before, and no row was malformed. */
export function isAllStored(tally: Tally, outcome: Outcome): boolean {
  return (
    tally.refused === 0 &&
    tally.leftOut.malformed === 0 &&
    outcome.rejected === 0 &&
    outcome.stored + outcome.duplicate >= tally.sent
  )
}
