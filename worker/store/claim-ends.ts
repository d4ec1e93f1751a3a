/** @module How it stands with claims, in D1, for noting it in the profiles of those who have them. */
import type { ClaimEnd } from '../core/coupon/noted-claims.ts'
import { OF_RUNS } from './claims.ts'

interface EndRow {
  profile_id: string
  campaign_id: string
  ends_at: number | null
}

/** A claim without a code was lost at once. */
const END = 'CASE WHEN c.code IS NULL THEN c.claimed_at ELSE coalesce(k.redeemed_at, k.expires_at) END AS ends_at'

/** Of these claims, and of whoever has these codes of a campaign. One round trip. */
export async function readClaimEnds(
  db: D1Database,
  { claims, codes }: { claims: readonly { visitor: string; campaignId: string }[]; codes: readonly string[] },
): Promise<ClaimEnd[]> {
  const results = await db.batch<EndRow>([
    db
      .prepare(
        `SELECT c.profile_id, c.campaign_id, ${END}
         FROM json_each(?1) AS w CROSS JOIN claims AS c
           ON c.profile_id = w.value->>'visitor' AND c.campaign_id = w.value->>'campaignId'
         LEFT JOIN coupon_codes AS k ON k.code = c.code`,
      )
      .bind(JSON.stringify(claims)),
    db
      .prepare(
        `SELECT c.profile_id, c.campaign_id, ${END}
         FROM json_each(?1) AS w CROSS JOIN claims AS c ON c.code = w.value AND NOT c.${OF_RUNS}
         LEFT JOIN coupon_codes AS k ON k.code = c.code`,
      )
      .bind(JSON.stringify(codes)),
  ])
  return results.flatMap(({ results: rows }) =>
    rows.map((row) => ({ profileId: row.profile_id, campaignId: row.campaign_id, endsAt: row.ends_at })),
  )
}
