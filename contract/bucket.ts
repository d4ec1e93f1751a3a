/** @module The stable number that assigns a visitor to a holdout or a variant, the same on both sides. */

/** FNV-1a, 32 bit, over UTF-16 code units. */
function fnv32a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * The bucket of a visitor for a seed (a campaign id): stable, in [0, 1), in steps of 1/10,000.
 * Source: GrowthBook's hash version 2 (FNV-1a twice), whose published cases are our test table.
 */
export function bucket(seed: string, value: string): number {
  return (fnv32a(String(fnv32a(seed + value))) % 10_000) / 10_000
}
