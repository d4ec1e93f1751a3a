/** @module Puts addresses on the owner's own list. */
import { endRunsByUnsubscribing } from '../store/end-runs-by-unsubscribing.ts'
import { profilesOfAddresses } from '../store/profiles-of-address.ts'
import { putSuppressions, suppressedAmong } from '../store/suppressions.ts'

/** Returns how many stood there before. `emails` as compared; `now` in ms UTC. Done twice it is the same as once. */
export async function blockAddresses(
  db: D1Database,
  emails: readonly string[],
  { toldBy, detail, now }: { toldBy: 'api' | 'import'; detail: string | null; now: number },
): Promise<number> {
  const each = [...new Set(emails)]
  const known = await suppressedAmong(db, each, 'blocked')
  const rows = each.map((email) => ({
    ...{ email, reason: 'blocked' as const, sinceAt: now, untilAt: null, toldBy, sendId: null, detail },
  }))
  const profileIds = await profilesOfAddresses(db, each)
  await db.batch([
    ...putSuppressions(db, rows),
    ...(profileIds.length > 0 ? [endRunsByUnsubscribing(db, profileIds, now)] : []),
  ])
  return known.size
}
