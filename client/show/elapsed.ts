/** @module A clock that no change of the device's own clock moves, and that no sleep of the device stops. */
import { core } from './core.ts'
import { onVisibility } from './on-visibility.ts'

const clock = performance
/** What it missed while the device slept, ms. */
let missed = 0

/** Ms since any moment. */
export const elapsed = (): number => clock.now() + missed

/**
 * Some browsers stop that clock where a device sleeps, so that a deadline would seem to be later than it is. A device
 * sleeps with its pages hidden: as they are shown again, the other clock tells how long. Once for all.
 */
export function watchSleep(): void {
  const lead = () => core.now() - clock.now()
  let before = lead()
  onVisibility((visible) => {
    if (visible) missed += Math.max(0, lead() - before)
    before = lead()
  })
}
