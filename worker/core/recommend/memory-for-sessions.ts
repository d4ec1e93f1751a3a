/** @module How much memory sessions may take beside catalogue, orders and trends. */

/** Of the 128 MB that an object may hold; the rest is for the program and for answering. Our policy. */
const MOST_KNOWN = 100_000_000
/** Some 400,000 and a million clicks. Our policy. */
const LEAST = 24_000_000
const MOST = 60_000_000

/** What `others` (bytes) leave over of an object's memory: bytes, 24 to 60 million. */
export function memoryForSessions(others: number): number {
  return Math.min(MOST, Math.max(LEAST, MOST_KNOWN - others))
}
