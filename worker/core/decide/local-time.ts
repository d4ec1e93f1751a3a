/** @module What the shop's clock shows. */
import { WEEKDAYS, type Weekday } from '../../../contract/campaign/schedule.ts'

/** `time` as `09:05`. */
export interface LocalTime {
  day: Weekday
  time: string
}

const MINUTE_MS = 60_000

/** What a shop's clock shows at a moment in ms UTC. */
export type ShopClock = (at: number) => LocalTime

/** Of an IANA zone; an unknown one counts as UTC. Make one and keep it: it is read anew only when the minute changes. */
export function shopClock(timeZone: string): ShopClock {
  const format = formatOf(timeZone)
  let last = { minute: Number.NaN, shows: read(format, 0) }
  return (at) => {
    const minute = Math.floor(at / MINUTE_MS)
    if (minute !== last.minute) last = { minute, shows: read(format, at) }
    return last.shows
  }
}

function read(format: Intl.DateTimeFormat, at: number): LocalTime {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const day = WEEKDAYS.find((each) => each === parts.weekday?.toLowerCase()) ?? 'mon'
  return { day, time: `${parts.hour}:${parts.minute}` }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const options = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
  }
}

/** The day before. */
export const dayBefore = (day: Weekday): Weekday => WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] ?? day
