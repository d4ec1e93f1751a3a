/** @module Whether a pointer has left the window through its upper edge, with speed. */
import { LAST_STEP_MS, LEAVING_SPEED, TRAIL_MS } from '../../limits.ts'

/** Where a pointer was: px from the window's upper left corner, and ms of any one clock. */
export interface Spot {
  x: number
  y: number
  at: number
}

/**
 * Judges the way of a pointer that has gone, by where it was before and by its last spot, which some browsers give
 * outside the window and others inside. It must go up by at least 0.6 px/ms, not nearly level, and meet the edge between
 * the corners of a window that is `width` px wide. False for a way too short to have a speed.
 */
export function leavesUpward(before: readonly Spot[], last: Spot, width: number): boolean {
  const first = before.find(({ at }) => last.at - at <= TRAIL_MS)
  if (!first) return false
  // Of two spots of one moment the speeds are no numbers, and neither is `edgeX`: no comparison with it holds.
  const ms = last.at - first.at
  const up = (first.y - last.y) / ms
  const across = (last.x - first.x) / ms
  // When it is, or was, at the edge, from its last spot on.
  const edgeInMs = last.y / up
  const edgeX = last.x + across * edgeInMs
  return up >= LEAVING_SPEED && 2 * up >= Math.abs(across) && edgeInMs <= LAST_STEP_MS && edgeX >= 0 && edgeX < width
}
