/** @module How long a server asks to be left alone. */

/** What we obey at most: whoever says more is asked again after a day. */
const MOST_MS = 24 * 3_600_000

/** Seconds or a date (RFC 9110); null: not said, or not understood. `now` in ms UTC. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (!header) return null
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds * 1000, 0), MOST_MS) : null
}
