/** @module Whether a sale is on. */

/**
 * Times as ISO 8601 writes them, with or without the colon in the zone; without a zone they are UTC. What is no time is no
 * limit. `now`: ms UTC.
 */
export function isWithin(from: string | null, to: string | null, now: number): boolean {
  // Not `now >= …`, which holds of no NaN.
  return !(now < timeOf(from)) && !(now > timeOf(to))
}

const timeOf = (text: string | null): number => {
  const iso = (text ?? '')
    .trim()
    .replace(/^([\d-]{10}) /, '$1T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
  return Date.parse(/T[\d:.]+$/.test(iso) ? `${iso}Z` : iso)
}
