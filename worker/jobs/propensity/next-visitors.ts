/** @module The next visitors of a pass over a night's sample, each with everything it did. */
import type { StoredEvent } from '../../core/ingest-message.ts'
import { endedVisits } from '../../core/propensity/ended-visits.ts'
import type { FitVisitor } from '../../core/propensity/nightly-fit.ts'
import { restAfter, type Stretch } from '../../core/propensity/visitor-sample.ts'
import { listVisitorPacks, listVisitors, type Received } from '../../store/visitor-events.ts'

/** `packs`: of all that are read at once; `packsEach`: of a visitor, the newest, not more than those. */
export interface ReadSizes {
  visitors: number
  packs: number
  packsEach: number
}

/**
 * Visitors in the order of their ids, whole ones only, and what of `open` is left behind them. Who has no events of the
 * time may be among them, without any. Two statements.
 */
export async function nextVisitors(
  db: D1Database,
  open: readonly Stretch[],
  { received, sizes }: { received: Received; sizes: ReadSizes },
): Promise<{ visitors: FitVisitor[]; open: Stretch[] }> {
  const [stretch] = open
  if (!stretch) return { visitors: [], open: [] }
  const listed = await listVisitors(db, stretch, sizes.visitors)
  const ids = listed.map(({ profileId }) => profileId).filter(hasBrowser)
  const packs = await listVisitorPacks(db, ids, { received, most: sizes.packs })
  const known = newestOfEach(packs, sizes.packsEach)
  const last = packs.length === sizes.packs ? packs.at(-1)?.profileId : undefined
  // More packs of the last one may follow, unless it has as many as are taken: the next read begins with it.
  const isCutOff = last !== undefined && (known.get(last)?.length ?? 0) < sizes.packsEach
  const isWhole = (id: string) => last === undefined || id < last || (id === last && !isCutOff)
  const whole = listed.filter(({ profileId }) => isWhole(profileId))
  const isEnd = whole.length === listed.length && listed.length < sizes.visitors
  return {
    visitors: whole
      .filter(({ profileId }) => hasBrowser(profileId))
      .map(({ profileId, device }) => {
        const events = known.get(profileId)?.flat() ?? []
        return { profileId, device, events: endedVisits(events, received.before) }
      }),
    open: restAfter(open, isEnd ? stretch.upTo : (whole.at(-1)?.profileId ?? stretch.upTo)),
  }
}

/** Profiles that a shop's server made have a colon in their ids. */
const hasBrowser = (profileId: string): boolean => !profileId.includes(':')

/** Events of each visitor, by pack, of the newest packs only; `packs` come newest first. */
function newestOfEach(
  packs: readonly { profileId: string; events: StoredEvent[] }[],
  most: number,
): Map<string, StoredEvent[][]> {
  const known = new Map<string, StoredEvent[][]>()
  for (const { profileId, events } of packs) {
    const before = known.get(profileId)
    if (!before) known.set(profileId, [events])
    else if (before.length < most) before.push(events)
  }
  return known
}
