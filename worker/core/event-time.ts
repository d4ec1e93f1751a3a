/** @module Corrects a browser's clock to ours. */

/** A browser keeps events for 7 days at most; a clock may run ahead by 5 minutes unnoticed. Source: safety.md, Time. */
const OLDEST_MS = 7 * 86_400_000
const AHEAD_MS = 5 * 60_000

/**
 * When an event really happened, by our clock: `receivedAt - (sentAt - clientAt)`, kept within seven days before and
 * five minutes after its arrival. `skewed` says that it had to be kept in. All in ms UTC.
 */
export function eventTime(clientAt: number, sentAt: number, receivedAt: number): { at: number; skewed: boolean } {
  const corrected = Math.round(receivedAt - (sentAt - clientAt))
  const at = Math.min(Math.max(corrected, receivedAt - OLDEST_MS), receivedAt + AHEAD_MS)
  return { at, skewed: at !== corrected }
}
