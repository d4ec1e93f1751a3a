/** @module Paths of addresses in letters. */

/** Decoded; as it stands where a shop wrote a bare percent sign (`/100%-wool`). */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
