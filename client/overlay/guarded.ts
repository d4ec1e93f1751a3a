/** @module Nothing of ours may reach the shop's page as an error. */

/** Wraps a listener, timer or callback so that what it throws ends here (safety rule 7). */
export const guarded =
  <Arguments extends unknown[]>(act: (...given: Arguments) => void) =>
  (...given: Arguments): void => {
    try {
      act(...given)
    } catch {
      // The page goes on without us.
    }
  }
