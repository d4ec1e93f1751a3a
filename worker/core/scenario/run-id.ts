/** @module The id of a run, made of what began it: beginning twice by the same is beginning once. */

/** cyrb53, 53 bits. Source: github.com/bryc/code, cyrb53 (public domain). */
function hash53(text: string, seed: number): number {
  let one = 0xdeadbeef ^ seed
  let two = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & two) + (one >>> 0)
}

/**
 * 22 letters and digits of 106 bits: the same of the same scenario, person, key and happening however often it is told.
 * `profileId`: the person's row when it began; empty of an order, which is one person's, but may turn out to be another's.
 */
export function runIdOf(scenarioId: string, profileId: string, key: string, happeningId: string): string {
  const text = JSON.stringify([scenarioId, profileId, key, happeningId])
  return [1, 2].map((seed) => hash53(text, seed).toString(36).padStart(11, '0')).join('')
}
