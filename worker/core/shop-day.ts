/** @module Days as the shop's clock has them. */
import { HOUR_MS } from './hour-of.ts'

/**
 * When the day of `now` began in a time zone, ms UTC. Days of clock change have 23 or 25 hours. An unknown zone counts
 * as UTC. Cost: at most 30 formats.
 */
export function dayStart(now: number, timeZone: string): number {
  const date = dateFormat(timeZone)
  const today = date.format(now)
  // Zones differ by quarters of an hour; midnight is the first quarter that still has today's date.
  let at = Math.floor(now / (HOUR_MS / 4)) * (HOUR_MS / 4)
  while (date.format(at - HOUR_MS) === today) at -= HOUR_MS
  while (date.format(at - HOUR_MS / 4) === today) at -= HOUR_MS / 4
  return at
}

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' })
  }
}
