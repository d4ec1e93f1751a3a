/** @module Addresses that came from a shop's page, made fit for `href` and `src`. */

/**
 * The absolute address, or null when it is not http(s). Relative ones are taken from the shop's first origin, else
 * from `here` (the demo shop lives on the Worker itself).
 */
export function safeLink(address: string | undefined, origins: readonly string[], here: string): string | null {
  if (!address) return null
  try {
    const url = new URL(address, origins[0] ?? here)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
