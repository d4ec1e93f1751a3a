/** @module Adds up the time in which a page is seen and used, while somebody wants to know. */
import { IDLE_MS } from '../../limits.ts'
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { elapsed } from '../elapsed.ts'
import { isVisible } from '../is-visible.ts'
import { TICK_MS } from '../limits.ts'
import { together } from '../together.ts'
import { onUse } from './exit/on-use.ts'

/**
 * Calls every second of it with the ms that came to it. After the last move, key, press or scroll a page counts as used
 * for half a minute more; arriving is a use. A device that sleeps adds nothing.
 */
export function usedTime(add: (ms: number) => void): Stop {
  let usedAt = elapsed()
  let lookedAt = usedAt
  let stop: Stop | undefined
  const tick = () => {
    const now = elapsed()
    if (isVisible() && now - usedAt <= IDLE_MS) add(Math.min(now - lookedAt, 2 * TICK_MS))
    lookedAt = now
    stop = core.later(tick, TICK_MS)
  }
  stop = core.later(tick, TICK_MS)
  return together(
    onUse(() => {
      usedAt = elapsed()
    }),
    () => stop?.(),
  )
}
