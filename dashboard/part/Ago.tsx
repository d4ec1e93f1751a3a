/** @module How long ago something was, kept true while it is looked at. */
import { ago } from '../sentence/ago.ts'
import { dayAndClock } from '../sentence/moment.ts'
import { clock } from './clock.ts'
import { useShop } from './use-shop.ts'

/** The exact moment is in the title and in `datetime`. */
export function Ago({ at }: { at: number }) {
  const { timeZone } = useShop()
  const now = clock.value
  return (
    <time dateTime={new Date(at).toISOString()} title={dayAndClock(at, timeZone, now)}>
      {ago(at, now)}
    </time>
  )
}
