/** @module When a scenario with a schedule begins: its slots by the shop's clock. */
import { WEEKDAYS } from '../../../contract/campaign/schedule.ts'
import type { Entry } from '../../../contract/scenario/entry.ts'
import { DAY_MS, dayOf } from '../activity.ts'
import { zoneClock } from '../retention/zone-clock.ts'
import { shopMoment } from '../shop-moment.ts'
import { localMoment } from './local-moment.ts'

/** What the owner set: once, each week, each month. */
export type ScheduleAt = Extract<Entry, { on: 'schedule' }>['at']

/** A slot that is missed by more than this (the shop was switched off) is skipped, ms. Our policy: yesterday's news. */
export const MISSED_MS = DAY_MS

/**
 * The first slot after a moment (ms UTC) by the clock of an IANA zone; null: there is none. An hour that is skipped in
 * spring counts as the one after it, one that comes twice in autumn as the first, and a day that a month does not have as
 * its last one. So each week and each month has one slot. An unknown zone counts as UTC.
 */
export function nextSlot(at: ScheduleAt, timeZone: string, after: number): number | null {
  switch (at.kind) {
    case 'once': {
      const slot = shopMoment(at.moment, timeZone)
      return slot > after ? slot : null
    }
    case 'weekly': {
      const today = zoneClock(timeZone)(after).day
      const days = Array.from({ length: 9 }, (_, n) => today + n).filter((day) => weekdayOf(day) === at.weekday)
      return firstAfter(days, at.hour, { timeZone, after })
    }
    case 'monthly': {
      const { month } = zoneClock(timeZone)(after)
      return firstAfter(
        [0, 1].map((n) => dayOfMonth(month + n, at.day)),
        at.hour,
        { timeZone, after },
      )
    }
  }
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => WEEKDAYS[(day + 3) % 7]

/** `month`: 12 × year + months since January. */
function dayOfMonth(month: number, day: number): number {
  const [year, ofYear] = [Math.floor(month / 12), month % 12]
  const last = dayOf(Date.UTC(year, ofYear + 1, 1)) - 1
  return Math.min(dayOf(Date.UTC(year, ofYear, 1)) + day - 1, last)
}

function firstAfter(
  days: readonly number[],
  hour: number,
  { timeZone, after }: { timeZone: string; after: number },
): number | null {
  const moments = days.map((day) => localMoment(day, hour, timeZone))
  return moments.find((moment) => moment > after) ?? null
}
