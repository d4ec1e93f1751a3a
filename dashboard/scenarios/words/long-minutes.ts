/** @module Minutes of a step, in words. */
import { counted } from '../../sentence/counted.ts'

const HOUR = 60
const DAY = 1440

/** From here on whole days are told as days; below, as hours: the brief writes after 24 h, 48 h and 72 h. */
const DAYS_FROM = 4 * DAY

type Unit = 'minute' | 'hour' | 'day'

/** The largest unit in which it is whole, days only from four on. */
export function unitOf(minutes: number): { count: number; unit: Unit } {
  if (minutes >= DAYS_FROM && minutes % DAY === 0) return { count: minutes / DAY, unit: 'day' }
  if (minutes >= HOUR && minutes % HOUR === 0) return { count: minutes / HOUR, unit: 'hour' }
  return { count: minutes, unit: 'minute' }
}

/** `1 hour`, `24 hours`, `14 days`, `90 minutes`; of what was typed and is no number: `some time`. */
export function longMinutes(minutes: number): string {
  if (typeof minutes !== 'number') return 'some time'
  const { count, unit } = unitOf(minutes)
  return counted(count, unit)
}

const SHORT: Record<Unit, string> = { minute: 'min', hour: 'h', day: 'd' }

/** `1 h`, `24 h`, `14 d`, `90 min`, for pictures. */
export function shortMinutes(minutes: number): string {
  const { count, unit } = unitOf(minutes)
  return `${count} ${SHORT[unit]}`
}
