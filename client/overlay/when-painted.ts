/** @module Waits for the screen. */
import { guarded } from './guarded.ts'

/** Runs `act` after the next frame has been painted; in a hidden tab that is when the visitor comes. */
export const whenPainted = (act: () => void) => {
  requestAnimationFrame(() => requestAnimationFrame(guarded(act)))
}
