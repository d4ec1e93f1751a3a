/** @module GET /v1/people/:id/addresses: where a person may be written to, and why, or why not. */
import type { WhyNot } from './send-state.ts'
import type { SuppressionReason } from './suppression.ts'

/** Times in ms UTC. `may`: what marketing would do now; transactional mail goes to the address of its order. */
export interface PersonAddresses {
  addresses: {
    email: string
    /** `verified`: the shop says that it is theirs. `signed_up`: left by them in a form. `told`: subscribed by the shop's word. */
    by: 'verified' | 'signed_up' | 'told'
    /** Of the form; null: no form left it. */
    state: 'pending' | 'confirmed' | 'unproven' | null
    confirmedAt: number | null
    /** The shop's word; null: it said nothing. */
    shopSays: { subscribed: boolean; sinceAt: number } | null
    suppressed: { reason: SuppressionReason; sinceAt: number; untilAt: number | null }[]
    wishes: { declined: string[]; isLessOften: boolean; pausedUntilAt: number | null; language: string | null } | null
  }[]
  may: { email: string; proof: string } | { why: WhyNot; untilAt: number | null }
}
