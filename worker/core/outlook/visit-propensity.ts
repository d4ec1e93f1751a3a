/** @module The purchase propensity of a person's running or last visit, from the stored events. */
import type { TimelineEntry } from '../../../contract/admin.ts'
import type { NothingToTell, PurchasePropensity } from '../../../contract/visit-propensity.ts'
import { DAY_MS } from '../activity.ts'
import type { StoredEvent } from '../ingest-message.ts'
import { lastMoment } from '../propensity/last-moment.ts'
import type { PropensityModel } from '../propensity/model.ts'
import { type PropensityReason, propensity } from '../propensity/propensity.ts'
import { isMoment } from '../propensity/visit-state.ts'
import { byTime } from '../propensity/visits-of.ts'
import { SESSION_GAP_MS } from '../sessions.ts'

/** As long as events are kept. */
const KNOWN_MS = 30 * DAY_MS
const HOUR_MS = 3_600_000

/** Four waves that stand for one thing. */
const HOUR_FEATURES = new Set(['hour_sine', 'hour_cosine', 'half_day_sine', 'half_day_cosine'])

/** Null when there is no event of the last 30 days. Entries in any order, decisions among them; `now` in ms UTC. */
export function visitPropensity(
  entries: readonly TimelineEntry[],
  { model, device, now }: { model: PropensityModel; device: string | null; now: number },
): PurchasePropensity | NothingToTell | null {
  const moment = lastMoment(knownEvents(entries, now), device)
  if (!moment) return null
  const { visit } = moment
  const about = { at: visit.lastAt, isRunning: now - visit.lastAt <= SESSION_GAP_MS }
  if (!isMoment(visit)) return { kind: visit.events < 2 ? 'one-event' : 'bought', ...about }
  const { probability, low, high, sureness, reasons } = propensity(model, moment)
  return {
    kind: 'propensity',
    ...{ probability, low, high, ...about },
    sureness: sureness.sentence,
    reasons: withHour(reasons, visit.lastAt),
  }
}

function knownEvents(entries: readonly TimelineEntry[], now: number): StoredEvent[] {
  // What is stored passed the door: an entry that is no decision is an event.
  const events = entries.filter(
    ({ name, at }) => name !== 'decision' && at > now - KNOWN_MS,
  ) as unknown as StoredEvent[]
  return events.sort(byTime)
}

/** The reasons with those of the hour put together, largest first. */
function withHour(reasons: readonly PropensityReason[], at: number): PropensityReason[] {
  const others = reasons.filter(({ feature }) => !HOUR_FEATURES.has(feature))
  const logOdds = reasons.reduce((sum, { feature, logOdds: own }) => sum + (HOUR_FEATURES.has(feature) ? own : 0), 0)
  const hour = { feature: 'hour', value: Math.floor(at / HOUR_MS) % 24, logOdds }
  return [...others, ...(logOdds === 0 ? [] : [hour])].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
}
