/** @module The moments that are set for the days ahead: slots of scenarios with a schedule. */
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { nextSlot } from '../scenario/schedule-slots.ts'

/** A moment (ms UTC) at which everybody in the audience begins. */
export interface ComingSlot {
  scenario: Scenario
  at: number
}

/** Most slots of one scenario; there are no more in a month than one a week and five Mondays. */
const MOST_SLOTS = 40

/** Of the live scenarios after `now`, until `untilAt`, the earliest first. `timeZone`: the shop's. */
export function comingSlots(
  scenarios: readonly Scenario[],
  { now, untilAt, timeZone }: { now: number; untilAt: number; timeZone: string },
): ComingSlot[] {
  return scenarios.flatMap((scenario) => slotsOf(scenario, { now, untilAt, timeZone })).sort((a, b) => a.at - b.at)
}

function slotsOf(
  scenario: Scenario,
  { now, untilAt, timeZone }: { now: number; untilAt: number; timeZone: string },
): ComingSlot[] {
  if (scenario.entry.on !== 'schedule') return []
  const slots: ComingSlot[] = []
  let after = now
  while (slots.length < MOST_SLOTS) {
    const at = nextSlot(scenario.entry.at, timeZone, after)
    if (at === null || at > untilAt) break
    slots.push({ scenario, at })
    after = at
  }
  return slots
}
