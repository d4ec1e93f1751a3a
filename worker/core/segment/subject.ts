/** @module Whom a condition is about: a profile, and what was computed of it overnight. */
import type { Profile } from '../profile.ts'

/** Results of the nightly fits; null until they ran. Money in minor units of its currency, over the coming year. */
export interface Scored {
  clvMinor: number | null
  clvCurrency: string | null
}

/**
 * `scored` absent: nothing was computed yet, and tests of it are false. `scoreFades`: the lead score of each day as it was
 * worked out when the profile was written, see score-fades.ts; absent: it is worked out when it is asked for.
 */
export type Subject = Profile & { scored?: Scored; scoreFades?: string }
