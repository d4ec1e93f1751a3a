/** @module Ids made in the browser: UUIDv7 for events, random UUIDs for visitors. */

/** A random UUID (version 4); `random` gives bytes. `crypto.randomUUID` would need a secure page. */
export const randomUuid = (random: () => number): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (d) => (+d ^ (random() & (15 >> (+d / 4)))).toString(16))

/**
 * A maker of UUIDv7 (RFC 9562, method 1: a counter of 12 bits after the milliseconds). The ids of one maker rise
 * strictly, also when the clock stands still or jumps back.
 */
export function uuidV7Maker(now: () => number, random: () => number): () => string {
  // Milliseconds and counter as one number of 60 bits, in which neither can overtake the other.
  let last = 0n
  return () => {
    const next = BigInt(now()) << 12n
    last = next > last ? next : last + 1n
    const digits = last.toString(16).padStart(15, '0')
    return digits.replace(/(.{8})(.{4})/, '$1-$2-7') + randomUuid(random).slice(18)
  }
}
