/** @module On which days and at which hours somebody was there. */
import type { ZoneClock } from '../retention/zone-clock.ts'

/**
 * By day of the shop's zone (whole days since 1970-01-01, as text): the hours with something in them, one bit each, bit 0
 * is midnight. An hour counts once a day, so that a long visit counts no more than a short one.
 */
export type Rhythm = Record<string, number>

/** Half a year. Our policy: habits change. */
const KEPT_DAYS = 182

/** Moments (ms UTC) by the clock of the shop's zone, wherever the visitor was. */
export function rhythmOf(moments: readonly number[], clock: ZoneClock): Rhythm {
  const rhythm: Rhythm = {}
  for (const at of moments) {
    const { day, hour } = clock(at)
    rhythm[day] = (rhythm[day] ?? 0) | (1 << hour)
  }
  return mergeRhythms(rhythm, {})
}

/** Both together, the newest 182 days. The same in any order, and also when something is added twice. */
export function mergeRhythms(one: Rhythm, other: Rhythm): Rhythm {
  const both = { ...one }
  for (const [day, hours] of Object.entries(other)) both[day] = (both[day] ?? 0) | hours
  const newest = Math.max(...Object.keys(both).map(Number))
  return Object.fromEntries(Object.entries(both).filter(([day]) => Number(day) > newest - KEPT_DAYS))
}
