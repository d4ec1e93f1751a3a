/** @module The next visitors of a pass over a night's sample, each with everything it did. */
import type { StoredEvent } from '../../core/ingest-message.ts'
import { endedVisits } from '../../core/propensity/ended-visits.ts'
import type { FitVisitor } from '../../core/propensity/nightly-fit.ts'
import { restAfter, type Stretch } from '../../core/propensity/visitor-sample.ts'
import { listVisitorPacks, listVisitors, type Received } from '../../store/visitor-events.ts'

/** `packsEach`: a visitor's newest packs, fewer than `packs`, which are all that are read at once. */
export interface ReadSizes {
  visitors: number
  packs: number
  packsEach: number
}

/**
 * Visitors in the order of their ids, whole ones only, and what of `open` is left behind them. Who has no events of the
 * time may be among them, without any. Profiles that a shop's server made have a colon in their ids and no browser.
 * Two statements.
 */
export async function nextVisitors(
  db: D1Database,
  open: readonly Stretch[],
  { received, sizes }: { received: Received; sizes: ReadSizes },
): Promise<{ visitors: FitVisitor[]; open: Stretch[] }> {
  const [stretch] = open
  if (!stretch) return { visitors: [], open: [] }
  const listed = await listVisitors(db, stretch, sizes.visitors)
  const browsers = listed.filter(({ profileId }) => !profileId.includes(':'))
  const ids = browsers.map(({ profileId }) => profileId)
  const packs = await listVisitorPacks(db, ids, { received, packsEach: sizes.packsEach, most: sizes.packs })
  // More packs of the last visitor may follow: the next read begins with it.
  const cutOff = packs.length === sizes.packs ? packs.at(-1)?.profileId : undefined
  const whole = browsers.slice(0, cutOff === undefined ? undefined : ids.indexOf(cutOff))
  const events = new Map<string, StoredEvent[]>()
  for (const pack of packs) events.set(pack.profileId, [...(events.get(pack.profileId) ?? []), ...pack.events])
  const isEnd = cutOff === undefined && listed.length < sizes.visitors
  const last = cutOff === undefined ? listed.at(-1) : whole.at(-1)
  return {
    visitors: whole.map(({ profileId, device }) => ({
      profileId,
      device,
      events: endedVisits(events.get(profileId) ?? [], received.before),
    })),
    open: restAfter(open, isEnd || !last ? stretch.upTo : last.profileId),
  }
}
