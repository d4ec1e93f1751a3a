/** @module The lines of the Live screen: what to keep when new events come. */
import type { LiveEvent } from '../../contract/admin.ts'

/** Most lines on the screen; the oldest fall off. Our policy. */
export const MOST_LINES = 200

/** New events on top, newest first; one that is already there is not put in twice. */
export function liveFeed(known: readonly LiveEvent[], fresh: readonly LiveEvent[]): LiveEvent[] {
  const ids = new Set(known.map((event) => event.id))
  return [...fresh.filter((event) => !ids.has(event.id)), ...known].slice(0, MOST_LINES)
}
