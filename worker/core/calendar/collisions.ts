/** @module Moments that are set so close together that the cap lets people have one message of the two. */
import type { CalendarCollision } from '../../../contract/message/calendar.ts'
import { DAY_MS } from '../activity.ts'
import { zoneClock } from '../retention/zone-clock.ts'

/** A set moment of a scenario, ms UTC. */
interface Slot {
  scenarioId: string
  at: number
}

/**
 * More than `most` marketing messages within `days`, by the moments that are set for them. What comes back (the same
 * scenarios, on the same days of the week by the clock of `timeZone`) is one collision, however often it happens and
 * whichever is first. The earliest collision first.
 */
export function collisionsOf(
  slots: readonly Slot[],
  { cap, timeZone }: { cap: { most: number; days: number }; timeZone: string },
): Omit<CalendarCollision, 'people'>[] {
  const clock = zoneClock(timeZone)
  // The days are counted on from a Thursday; which one is called Monday is the same here.
  const weekly = ({ scenarioId, at }: Slot) => `${scenarioId} ${clock(at).day % 7}`
  const groups = new Map<string, Set<Slot>>()
  for (const pair of closePairs(slots, cap)) {
    const key = pair.map(weekly).sort().join(', ')
    groups.set(key, new Set([...(groups.get(key) ?? []), ...pair]))
  }
  return [...groups.values()].map((group) => ({ sides: sidesOf([...group].sort((a, b) => a.at - b.at)) }))
}

/** Each with the last one before it that is too near, the earliest first. */
function closePairs(slots: readonly Slot[], { most, days }: { most: number; days: number }): [Slot, Slot][] {
  const sorted = [...slots].sort((a, b) => a.at - b.at)
  return sorted.flatMap((slot, index) => {
    const before = sorted.slice(0, index).filter(({ at }) => slot.at - at < days * DAY_MS)
    const other = before.at(-1)
    return other && before.length >= Math.max(1, most) ? [[other, slot] as [Slot, Slot]] : []
  })
}

function sidesOf(slots: readonly Slot[]): CalendarCollision['sides'] {
  const sides = new Map<string, number[]>()
  for (const { scenarioId, at } of slots) sides.set(scenarioId, [...(sides.get(scenarioId) ?? []), at])
  return [...sides].map(([scenarioId, moments]) => ({ scenarioId, moments }))
}
