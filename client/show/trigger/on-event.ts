/** @module Hears of the events that happen on this page from now on. */
import type { Stop } from '../../natives.ts'
import type { Told } from '../../told.ts'
import { core } from '../core.ts'

/** Calls with each, also with those that are not kept for want of consent. */
export function onEvent(work: (event: NonNullable<Told['event']>) => void): Stop {
  const listener = core.guard(({ event }: Told) => event && work(event))
  core.listeners.push(listener)
  // Not while they are being told: the one behind it would be passed over.
  return () =>
    queueMicrotask(() => {
      const at = core.listeners.indexOf(listener)
      if (at >= 0) core.listeners.splice(at, 1)
    })
}
