/** @module Pools of coupons in D1. All SQL that reads or sets up `coupon_pools`; what changes their sums stands with the codes. */
import type { CouponPool } from '../../contract/coupon.ts'
import type { StoredPool } from '../core/coupon/pool-limits.ts'

interface PoolRow {
  pool_id: string
  definition: string
  currency: string
  free: number
  given: number
  used: number
  taken_minor: number
}

const COLUMNS = 'pool_id, definition, currency, free, given, used, taken_minor'

/** These pools, by id; those that are not there are left out. */
export async function readPools(db: D1Database, poolIds: readonly string[]): Promise<Map<string, StoredPool>> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM coupon_pools WHERE pool_id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(poolIds))
    .all<PoolRow>()
  return new Map(results.map((row) => [row.pool_id, toPool(row)]))
}

/**
 * All pools, by id, at most 500. `open`: given codes that are neither used nor past their deadline at `now` (ms UTC);
 * each of them is an index entry read.
 */
export async function listPools(db: D1Database, now: number): Promise<(StoredPool & { open: number })[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}, (
         SELECT COUNT(*) FROM coupon_codes AS k
         WHERE k.pool_id = p.pool_id AND k.issued_at IS NOT NULL AND k.redeemed_at IS NULL
           AND (k.expires_at IS NULL OR k.expires_at > ?1)
       ) AS open
       FROM coupon_pools AS p ORDER BY pool_id LIMIT 500`,
    )
    .bind(now)
    .all<PoolRow & { open: number }>()
  return results.map((row) => ({ ...toPool(row), open: row.open }))
}

/** Keeps a pool as the owner set it; its sums stay. `currency`: that of its money. `now` in ms UTC. */
export async function putPool(
  db: D1Database,
  { poolId, pool, currency }: { poolId: string; pool: CouponPool; currency: string },
  now: number,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO coupon_pools (pool_id, definition, currency, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)
       ON CONFLICT (pool_id) DO UPDATE SET definition = excluded.definition, currency = excluded.currency,
         updated_at = excluded.updated_at`,
    )
    .bind(poolId, JSON.stringify(pool), currency, now)
    .run()
}

function toPool(row: PoolRow): StoredPool {
  return {
    poolId: row.pool_id,
    pool: JSON.parse(row.definition) as CouponPool,
    currency: row.currency,
    free: row.free,
    given: row.given,
    used: row.used,
    takenMinor: row.taken_minor,
  }
}
