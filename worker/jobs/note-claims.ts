/** @module Notes in profiles what was given, used and given back of coupons, so that decisions know of it. */
import type { NotedClaims } from '../core/coupon/noted-claims.ts'
import type { ClaimMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { readClaimEnds } from '../store/claim-ends.ts'
import { putProfiles, selectProfiles, toProfiles } from '../store/profiles-of-batch.ts'

/** What changed: claims that messages name, and whoever has these codes. */
interface Changed {
  messages: readonly ClaimMessage[]
  codes: readonly string[]
}

/** The profiles that were written. What is noted is how it stands now, so messages may come late, twice, in any order. */
export async function noteClaims({ messages, codes }: Changed, env: Env, noted: NotedClaims): Promise<string[]> {
  if (messages.length + codes.length === 0) return []
  const ends = await readClaimEnds(env.DB, { claims: messages, codes })
  const profileIds = [...new Set(ends.map(({ profileId }) => profileId))]
  if (profileIds.length === 0) return []
  const profiles = noted(toProfiles(await selectProfiles(env.DB, profileIds).all()), ends)
  if (profiles.length > 0) await env.DB.batch(putProfiles(env.DB, profiles))
  return profiles.map(({ profileId }) => profileId)
}
