/** @module When a test of a window of days turns, if nothing happens: days leave the window, the oldest first. */
import type { NumberTest } from '../../../contract/condition.ts'
import { DAY_MS } from '../activity.ts'
import { actionOf, isActionField } from './action-of.ts'
import { isWithin } from './is-within.ts'
import type { Subject } from './subject.ts'

/** The moments, ms UTC, some of them past. What happened on a day leaves the window so many days later. One pass. */
export function windowTurns(test: NumberTest, withinDays: number, subject: Subject): number[] {
  const { days, valueFrom } = windowValues(test, subject)
  const moments: number[] = []
  let passes = isWithin(test, 0)
  for (const day of days) {
    const passed = isWithin(test, valueFrom(day))
    if (passed !== passes) moments.push((Number(day) + withinDays) * DAY_MS)
    passes = passed
  }
  return moments
}

/** The days from the newest back, and what `numberValue` says while the window begins with a day: to be asked in this order. */
function windowValues(
  { field, currency = '' }: NumberTest,
  { state: { activity, orders } }: Subject,
): { days: string[]; valueFrom: (day: string) => number } {
  let [sum, times] = [0, 0]
  if (isActionField(field)) {
    const kind = actionOf(field)
    return { days: newestFirst(activity), valueFrom: (day) => (sum += activity[day]?.[kind] ?? 0) }
  }
  const { days = {} } = orders
  const valueFrom = (day: string): number => {
    times += Math.max(0, days[day]?.orders ?? 0)
    sum += days[day]?.revenue[currency] ?? 0
    if (field === 'orders.count') return times
    return times > 0 ? sum : 0
  }
  return { days: newestFirst(days), valueFrom }
}

/** Keys that are whole numbers come in their order. */
const newestFirst = (byDay: Record<string, unknown>): string[] => Object.keys(byDay).reverse()
