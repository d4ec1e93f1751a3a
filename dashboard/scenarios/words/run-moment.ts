/** @module A moment of a run by the person's clock. */
import { LANGUAGE } from '../../sentence/language.ts'
import { clock, date } from '../../sentence/moment.ts'

/** Nearer than this a moment is told by its weekday. */
const NEAR_MS = 6 * 86_400_000

/** `today 18:00`, `Thu 18:00`; farther from `now` `3 May, 18:00`. A zone that the browser does not know is UTC. */
export function runMoment(at: number, zone: string, now: number): string {
  if (Math.abs(at - now) >= NEAR_MS) return `${date(at, zone, now)}, ${clock(at, zone)}`
  const isToday = date(at, zone, now) === date(now, zone, now)
  return `${isToday ? 'today' : weekdayOf(at, zone)} ${clock(at, zone)}`
}

function weekdayOf(at: number, zone: string): string {
  try {
    return new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', timeZone: zone }).format(at)
  } catch {
    return new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', timeZone: 'UTC' }).format(at)
  }
}
