/** @module Whether a page moves up as fast as one that is flung. */
import { FLING_MS, FLING_SPEED, JUMP_SPEED } from '../../limits.ts'

/** How far down the page stood, px, and ms of any one clock. */
export interface Place {
  top: number
  at: number
}

/**
 * Judges the last tenth of a second, or a little more where a busy phone draws seldom. False for a way too short to have
 * a speed, and for one faster than a finger: a script, or a page drawn anew, moved it by a jump.
 */
export function flungUp(before: readonly Place[], last: Place): boolean {
  const first = before.findLast(({ at }) => last.at - at >= FLING_MS)
  const speed = first ? (first.top - last.top) / (last.at - first.at) : 0
  return speed >= FLING_SPEED && speed <= JUMP_SPEED
}
