/** @module When a recorded moment is due in a replay. */

/**
 * The moment (ms, same clock as `startedAt`) at which something recorded at `recordedAt` is due, when the replay began
 * at `startedAt` with `firstAt` and plays `speed` recorded seconds a second. What was recorded earlier than the first
 * is due at once.
 */
export function dueAt(recordedAt: number, start: { startedAt: number; firstAt: number; speed: number }): number {
  return start.startedAt + Math.max(0, recordedAt - start.firstAt) / start.speed
}
