/** @module Lists and counts of profiles in D1, for the owner's screens. */
import type { Grade } from '../../contract/grade.ts'
import { hourOf } from '../core/hour-of.ts'
import type { Profile } from '../core/profile.ts'
import { COLUMNS, type ProfileRow, toProfile } from './profiles.ts'

const ORDERS = { recent: 'seen_hour DESC, last_seen_at DESC', score: 'lead_score DESC, last_seen_at DESC' } as const

/** A page of people, members of persons left out: newest first, or warmest first among those seen in 30 days. */
export async function listProfiles(
  db: D1Database,
  options: { order: 'recent' | 'score'; sinceHour: number; offset: number; limit: number },
): Promise<Profile[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM profiles WHERE person_id IS NULL AND seen_hour >= ?1
       ORDER BY ${ORDERS[options.order]}, profile_id LIMIT ?2 OFFSET ?3`,
    )
    .bind(options.order === 'recent' ? 0 : options.sinceHour, options.limit, options.offset)
    .all<ProfileRow>()
  return results.map(toProfile)
}

/**
 * Visitors with a browser who were seen in the newest hours, by hour only. Reads at most four index entries for each one
 * asked for: those whom only the shop's server named are passed over, and behind many of them some may be missed.
 */
export async function listRecentVisitors(db: D1Database, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT profile_id FROM (SELECT profile_id FROM profiles ORDER BY seen_hour DESC LIMIT ?1 * 4)
       WHERE instr(profile_id, ':') = 0 LIMIT ?1`,
    )
    .bind(limit)
    .all<{ profile_id: string }>()
  return results.map((row) => row.profile_id)
}

/**
 * People seen since a moment (ms UTC): how many of each grade, with something in the cart, and active since another.
 * Guests were not seen, only their orders: mostly their browsers are counted.
 */
export async function countPeople(
  db: D1Database,
  since: { dayStartAt: number; activeAt: number },
): Promise<{ leads: Record<Grade, number>; carts: number; active: number }> {
  const { results } = await db
    .prepare(
      `SELECT grade, COUNT(*) AS people, SUM(last_seen_at >= ?2) AS active,
              SUM(cart_hour IS NOT NULL) AS carts
       FROM profiles WHERE person_id IS NULL AND seen_hour >= ?3 AND last_seen_at >= ?1
         AND profile_id NOT GLOB 'guest:*' GROUP BY grade`,
    )
    .bind(since.dayStartAt, since.activeAt, hourOf(since.dayStartAt))
    .all<{ grade: Grade; people: number; active: number; carts: number }>()
  const leads: Record<Grade, number> = { cold: 0, warm: 0, hot: 0 }
  for (const row of results) leads[row.grade] = row.people
  const sum = (key: 'active' | 'carts') => results.reduce((total, row) => total + row[key], 0)
  return { leads, carts: sum('carts'), active: sum('active') }
}
