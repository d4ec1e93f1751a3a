/** @module The next visitors of a pass over a night's sample, each with everything it did. */
import type { StoredEvent } from '../../core/ingest-message.ts'
import { endedVisits } from '../../core/propensity/ended-visits.ts'
import type { FitVisitor } from '../../core/propensity/nightly-fit.ts'
import { restAfter, type Stretch } from '../../core/propensity/visitor-sample.ts'
import { listVisitorPacks, type Received, readDevices } from '../../store/visitor-events.ts'

/** `packs`: of all that are read at once; `packsEach`: of a visitor, the newest; `characters`: of one of them, as JSON. */
export interface ReadSizes {
  packs: number
  characters: number
  packsEach: number
}

/**
 * Visitors in the order of their ids, whole ones only, and what of `open` is left behind them. Left out is who has as many
 * packs as are read at once, or one that is too long: that is no shopper, or one in a thousand. Two statements.
 */
export async function nextVisitors(
  db: D1Database,
  open: readonly Stretch[],
  { received, sizes }: { received: Received; sizes: ReadSizes },
): Promise<{ visitors: FitVisitor[]; open: Stretch[] }> {
  const [stretch] = open
  if (!stretch) return { visitors: [], open: [] }
  const packs = await listVisitorPacks(db, stretch, { received, ...sizes })
  const known = byVisitor(packs)
  // More packs of the last one may follow: it comes again with the next read, unless it was alone in this one.
  const last = packs.length === sizes.packs ? packs.at(-1)?.profileId : undefined
  if (last !== undefined) known.delete(last)
  const tooLong = new Set(packs.filter(({ events }) => events === null).map(({ profileId }) => profileId))
  const ids = [...known.keys()].filter((id) => hasBrowser(id) && !tooLong.has(id))
  const devices = await readDevices(db, ids)
  return {
    visitors: ids.map((profileId) => ({
      profileId,
      device: devices.get(profileId) ?? null,
      events: endedVisits((known.get(profileId) ?? []).slice(-sizes.packsEach).flat(), received.before),
    })),
    open: restAfter(open, last === undefined ? stretch.upTo : ([...known.keys()].at(-1) ?? last)),
  }
}

/** Profiles that a shop's server made have a colon in their ids. */
const hasBrowser = (profileId: string): boolean => !profileId.includes(':')

/** Events by visitor and pack, in their order. */
function byVisitor(
  packs: readonly { profileId: string; events: StoredEvent[] | null }[],
): Map<string, StoredEvent[][]> {
  const known = new Map<string, StoredEvent[][]>()
  for (const { profileId, events } of packs) {
    const before = known.get(profileId)
    if (before) before.push(events ?? [])
    else known.set(profileId, [events ?? []])
  }
  return known
}
