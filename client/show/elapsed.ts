/** @module A clock that no change of the device's own clock moves. */

const clock = performance

/** Ms since any moment. Where a device sleeps, some browsers stop it: then more time has passed than it says. */
export const elapsed = (): number => clock.now()
