/** @module The sums of a person's orders that the profile keeps: in all, and by day. */

/** What was ordered on one day. Only confirmed orders; `revenue`: minor units by currency, less what was given back. */
export interface DayOrders {
  orders: number
  revenue: Record<string, number>
}

/**
 * Sums, so that the order of arrival does not matter and a correction takes back what it corrects. What comes to nothing
 * is left out. `days` by whole days since 1970-01-01 UTC, as text; absent: none. Days before `blocksBefore` stand
 * together in blocks of 28 days, under the first day of each block (absent: no day does).
 */
export interface OrderSums {
  /** Orders that the shop's server confirmed, those that count as no money yet, and confirmed minor units by currency. */
  confirmed: number
  seen: number
  revenue: Record<string, number>
  days?: Record<string, DayOrders>
  blocksBefore?: number
}

/**
 * Days kept one by one, the newest. Our policy: a year of a person who buys daily, seven years of one who buys weekly.
 * A row then has at most 15 KB of them, and 13 blocks for each year before.
 */
export const MOST_DAYS = 366

/** Days in a block. */
export const BLOCK_DAYS = 28

/** What is added on one day (whole days since 1970-01-01 UTC); to take back, give it below 0. */
export interface OrderChange {
  day: number
  orders: number
  currency: string
  minor: number
}

/** The sums with confirmed orders or money more or fewer. Cost: constant, but one pass where a block is made. */
export function addToOrders(sums: OrderSums, { day, orders, currency, minor }: OrderChange): OrderSums {
  const { days = {}, blocksBefore = 0, ...rest } = sums
  const key = String(day < blocksBefore ? blockOf(day) : day)
  const before = days[key] ?? { orders: 0, revenue: {} }
  const after = { orders: before.orders + orders, revenue: plus(before.revenue, currency, minor) }
  const changed = { ...days, [key]: after }
  if (after.orders === 0 && Object.keys(after.revenue).length === 0) delete changed[key]
  const totals = { ...rest, confirmed: rest.confirmed + orders, revenue: plus(rest.revenue, currency, minor) }
  return withDays(totals, changed, blocksBefore)
}

/** The sums of several profiles that turned out to be one person; one at least. */
export function mergeOrders(several: readonly OrderSums[]): OrderSums {
  const [first = { confirmed: 0, seen: 0, revenue: {} }, ...others] = several
  const blocksBefore = Math.max(...several.map((sums) => sums.blocksBefore ?? 0))
  return others.reduce((merged, sums) => addAll(merged, sums), blocked(first, blocksBefore))
}

function addAll(merged: OrderSums, { seen, days = {}, confirmed, revenue }: OrderSums): OrderSums {
  let sums = merged
  for (const [day, of] of Object.entries(days)) {
    sums = addToOrders(sums, { day: Number(day), orders: of.orders, currency: '', minor: 0 })
    for (const [currency, minor] of Object.entries(of.revenue))
      sums = addToOrders(sums, { day: Number(day), orders: 0, currency, minor })
  }
  // The totals by themselves: a row written before there were days has them alone.
  const total = Object.entries(revenue).reduce((all, [code, minor]) => plus(all, code, minor), merged.revenue)
  return { ...sums, seen: merged.seen + seen, confirmed: merged.confirmed + confirmed, revenue: total }
}

/** The same, with all days before `blocksBefore` in blocks. */
function blocked(sums: OrderSums, blocksBefore: number): OrderSums {
  const { days = {}, blocksBefore: before = 0, ...rest } = sums
  if (blocksBefore <= before) return sums
  const kept: Record<string, DayOrders> = {}
  for (const [day, { orders, revenue }] of Object.entries(days)) {
    const key = String(Number(day) < blocksBefore ? blockOf(Number(day)) : day)
    const block = kept[key] ?? { orders: 0, revenue: {} }
    const money = Object.entries(revenue).reduce((all, [code, minor]) => plus(all, code, minor), block.revenue)
    kept[key] = { orders: block.orders + orders, revenue: money }
  }
  return { ...rest, days: kept, blocksBefore }
}

/** Puts the oldest days into blocks where there are too many. */
function withDays(rest: OrderSums, days: Record<string, DayOrders>, blocksBefore: number): OrderSums {
  const keys = Object.keys(days)
  const sums = { ...rest, ...(keys.length > 0 && { days }), ...(blocksBefore > 0 && { blocksBefore }) }
  if (keys.length <= MOST_DAYS) return sums
  const single = keys.map(Number).filter((day) => day >= blocksBefore)
  if (single.length <= MOST_DAYS) return sums
  single.sort((a, b) => b - a)
  return blocked(sums, blockOf(single[MOST_DAYS] ?? 0) + BLOCK_DAYS)
}

const blockOf = (day: number): number => day - (day % BLOCK_DAYS)

/** The sums with one more amount; those that come to nothing are left out. */
function plus(sums: Record<string, number>, currency: string, minor: number): Record<string, number> {
  if (minor === 0) return sums
  const { [currency]: before = 0, ...others } = sums
  return before + minor === 0 ? others : { ...others, [currency]: before + minor }
}
