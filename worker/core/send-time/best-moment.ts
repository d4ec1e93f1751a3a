/** @module When to write to somebody: the moment of the coming day at which they are there most. */
import { HOUR_MS } from '../hour-of.ts'
import type { ZoneClock } from '../retention/zone-clock.ts'
import { type HourCurve, windowShares } from './hour-curve.ts'

/** Messages of one hour are spread over its first minutes, so that no provider gets all of them at once. Our policy. */
const SPREAD_MS = 15 * 60_000

/**
 * What is asked. `clock`: that by which the curve was counted (the shop's; so a person far away is met at the moment,
 * whatever their own clock shows). `isQuiet`: no message may go at that moment. `draw`: two stable numbers in [0, 1) of this
 * message; the first decides whether it explores.
 */
export interface MomentAsked {
  curve: HourCurve
  clock: ZoneClock
  /** ms UTC. */
  from: number
  isQuiet: (at: number) => boolean
  /** Share of messages that go at any permitted hour, to learn. */
  explore: number
  draw: readonly [number, number]
}

/** `explored`: by chance, to learn whether another hour would do. ms UTC. */
export interface BestMoment {
  at: number
  why: 'best' | 'explored'
}

/**
 * The beginning of an hour within the next 24, or `from` itself where the present hour is the one. Null: all of them are
 * quiet. Of equal hours the earliest.
 */
export function bestMoment({ curve, clock, from, isQuiet, explore, draw }: MomentAsked): BestMoment | null {
  const moments = hoursFrom(from).filter((at) => !isQuiet(at))
  if (moments.length === 0) return null
  const spread = draw[1] * SPREAD_MS
  if (draw[0] < explore) {
    // The rest of the same draw: even over what is left.
    const index = Math.floor((draw[0] / explore) * moments.length)
    return { at: spreadFrom(moments[index]!, from, { spread, isQuiet }), why: 'explored' }
  }
  const shares = windowShares(curve)
  const share = (at: number) => shares[clock(at).hour]!
  const best = moments.reduce((one, other) => (share(other) > share(one) + 1e-12 ? other : one))
  return { at: spreadFrom(best, from, { spread, isQuiet }), why: 'best' }
}

/** This moment, and the beginnings of the 24 hours after it. Hours begin as UTC's do, half-hour zones a half later. */
const hoursFrom = (from: number): number[] => {
  const next = (Math.floor(from / HOUR_MS) + 1) * HOUR_MS
  return [
    from,
    ...Array.from({ length: 24 }, (_, hour) => next + hour * HOUR_MS).filter((at) => at < from + 24 * HOUR_MS),
  ]
}

function spreadFrom(
  at: number,
  from: number,
  { spread, isQuiet }: { spread: number; isQuiet: MomentAsked['isQuiet'] },
): number {
  const later = Math.round(at + spread)
  return at === from || isQuiet(later) ? at : later
}
