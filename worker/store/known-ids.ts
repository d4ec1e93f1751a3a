/** @module The ids that a campaign may name: segments and pools of coupons. */
import { listReadyMade } from './read-any-segment.ts'

/** By their ids only; ready-made segments are among them. */
export interface KnownIds {
  segmentIds: ReadonlySet<string>
  poolIds: ReadonlySet<string>
}

/** Cost: an index entry a segment and a pool. */
export async function readKnownIds(db: D1Database): Promise<KnownIds> {
  const [ready, [segments, pools]] = await Promise.all([
    listReadyMade(db),
    db.batch<{ id: string }>([
      db.prepare('SELECT segment_id AS id FROM segments'),
      db.prepare('SELECT pool_id AS id FROM coupon_pools'),
    ]),
  ])
  const idsOf = (result?: D1Result<{ id: string }>) => (result?.results ?? []).map(({ id }) => id)
  return {
    segmentIds: new Set([...ready.map(({ segmentId }) => segmentId), ...idsOf(segments)]),
    poolIds: new Set(idsOf(pools)),
  }
}
