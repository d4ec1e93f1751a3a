/** @module At which hours and on which weekdays a shop's people are there: sums over all of them. */
import type { Rhythm } from '../interest/rhythm.ts'

/** `hours`: 24 sums of days, each day shared among its hours. `weekdays`: 7, Monday first. As JSON. */
export interface ShopHours {
  hours: number[]
  weekdays: number[]
  people: number
}

/** Of nobody. */
export const NO_HOURS: ShopHours = { hours: Array(24).fill(0), weekdays: Array(7).fill(0), people: 0 }

/** Nobody counts for more days than this, so that one who is there every day does not speak for the shop. Our policy. */
const MOST_DAYS = 30

/** The sums with further people in them. */
export function withRhythms(known: ShopHours, rhythms: readonly Rhythm[]): ShopHours {
  const hours = [...known.hours]
  const weekdays = [...known.weekdays]
  let people = known.people
  for (const rhythm of rhythms) {
    const days = Object.entries(rhythm)
    if (days.length === 0) continue
    people++
    const weight = Math.min(1, MOST_DAYS / days.length)
    for (const [day, marks] of days) {
      const marked = hoursOf(marks)
      for (const hour of marked) hours[hour] = hours[hour]! + weight / marked.length
      const weekday = (Number(day) + 3) % 7
      weekdays[weekday] = weekdays[weekday]! + weight
    }
  }
  return { hours, weekdays, people }
}

/** The hours whose bits are set. */
export const hoursOf = (marks: number): number[] =>
  Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => marks & (1 << hour))
