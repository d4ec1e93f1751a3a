/** @module What the shop's clock shows. */
import { WEEKDAYS, type Weekday } from '../../../contract/campaign/schedule.ts'

/** `time` as `09:05`. */
export interface LocalTime {
  day: Weekday
  time: string
}

/** What a shop's clock shows at a moment in ms UTC. */
export type ShopClock = (at: number) => LocalTime

/** Of an IANA zone; an unknown one counts as UTC. Make one and keep it. */
export function shopClock(timeZone: string): ShopClock {
  const format = formatOf(timeZone)
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const day = WEEKDAYS.find((each) => each === parts.weekday?.toLowerCase()) ?? 'mon'
    return { day, time: `${parts.hour}:${parts.minute}` }
  }
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
