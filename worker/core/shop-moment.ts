/** @module Moments as owners write them: with a zone, or by the shop's own clock. */
import { type WallClock, wallClock } from './order-import/wall-clock.ts'

/** A clock costs a format to make, and a shop has one. */
let kept: { timeZone: string; clock: WallClock } | null = null

/** Ms UTC of `2026-12-01T00:00:00+02:00`, or of `2026-12-01T00:00` in the shop's zone; an unknown zone counts as UTC. */
export function shopMoment(text: string, timeZone: string): number {
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(text)) return Date.parse(text)
  if (kept?.timeZone !== timeZone) kept = { timeZone, clock: clockOf(timeZone) }
  return kept.clock(Date.parse(`${text}Z`))
}

function clockOf(timeZone: string): WallClock {
  try {
    return wallClock(timeZone)
  } catch {
    return (wallMs) => wallMs
  }
}
