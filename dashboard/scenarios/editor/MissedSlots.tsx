/** @module Moments of a schedule at which nobody began, because nothing ran for more than a day after them. */
import { clock } from '../../part/clock.ts'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { useShop } from '../../part/use-shop.ts'
import { joinedByAnd } from '../../sentence/joined.ts'
import { dayAndClock } from '../../sentence/moment.ts'

/** Most that are named. */
const MOST = 3

/** `slots`: ms UTC, newest first. */
export function MissedSlots({ slots }: { slots: readonly number[] }) {
  const { timeZone } = useShop()
  if (slots.length === 0) return null
  const named = slots.slice(0, MOST).map((at) => dayAndClock(at, timeZone, clock.value))
  const more = slots.length > MOST ? [`${slots.length - MOST} more`] : []
  return (
    <TroubleLine>
      Skipped: {joinedByAnd([...named, ...more])}. Vitrine did not run for more than a day after that, so nobody began.
    </TroubleLine>
  )
}
