/** @module A span of days before an order, in words. */

/** `The same day`, `The day before`, `2–3 days before`. */
export function daysBeforeWords(fromDay: number, toDay: number): string {
  if (toDay === 0) return 'The same day'
  if (fromDay === 1 && toDay === 1) return 'The day before'
  return fromDay === toDay ? `${fromDay} days before` : `${fromDay}–${toDay} days before`
}
