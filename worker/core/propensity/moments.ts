/** @module The moments of one visitor to learn from: every event from a visit's second on, with what came of it. */
import type { StoredEvent } from '../ingest-message.ts'
import { type Appeal, type Before, beforeOf, isChoosing } from './appeal.ts'
import { features } from './features.ts'
import type { FitRow } from './fit-state.ts'
import { addToVisit, isMoment, newVisit, type VisitState } from './visit-state.ts'
import { foldPast, noPast, type VisitorPast } from './visitor-past.ts'
import { visitsOf } from './visits-of.ts'

/**
 * A row to fit; the place of its event among those given, and its time, ms UTC. `hasAdded`: something was put into the
 * cart in this visit, up to this event.
 */
export interface LabelledMoment extends FitRow {
  index: number
  at: number
  hasAdded: boolean
  /** What its appeal goes by, and whether the moment says anything of that. */
  before: Before
  teachesAppeal: boolean
}

/** What is known beside the events. `past`: from before the first of them; nothing by default. */
export interface MomentContext {
  device: string | null
  appeal: Appeal
  past?: VisitorPast
}

/**
 * All moments of one visitor, from all events by time. What came of a moment is told by purchases behind it in its visit
 * and by nothing else; its features by the events up to it alone.
 * A visit that may still go on teaches wrongly: leave out its events, those of the last 30 minutes.
 */
export function momentsOf(events: readonly StoredEvent[], context: MomentContext): LabelledMoment[] {
  const moments: LabelledMoment[] = []
  const told = new Set<string>()
  let known = context.past ?? noPast()
  for (const place of visitsOf(events)) {
    const lastPurchase = lastNewPurchase(events, { ...place, told })
    known = foldPast(known, addMoments(moments, events, { ...context, ...place, lastPurchase, past: known }))
  }
  return moments
}

/** The place of the last purchase in a visit, -1 for none. A page of thanks that is loaded again tells no new one. */
function lastNewPurchase(
  events: readonly StoredEvent[],
  { first, end, told }: { first: number; end: number; told: Set<string> },
): number {
  let last = -1
  for (let index = first; index < end; index++) {
    const event = events[index]!
    if (event.name !== 'purchase' || told.has(event.params.transactionId)) continue
    told.add(event.params.transactionId)
    last = index
  }
  return last
}

/** Adds the moments of one visit, and gives the visit as it was at its end. */
function addMoments(
  moments: LabelledMoment[],
  events: readonly StoredEvent[],
  {
    first,
    end,
    lastPurchase,
    past,
    device,
    appeal,
  }: Required<MomentContext> & { first: number; end: number; lastPurchase: number },
): VisitState {
  const visit = newVisit()
  let opensVisit = true
  for (let index = first; index < end; index++) {
    addToVisit(visit, events[index]!)
    if (!isMoment(visit)) continue
    moments.push({
      features: features({ visit, past, device }, appeal),
      bought: index < lastPurchase,
      visitAt: visit.startedAt,
      opensVisit,
      index,
      at: events[index]!.at,
      hasAdded: visit.adds > 0,
      before: beforeOf(visit),
      teachesAppeal: isChoosing(visit),
    })
    opensVisit = false
  }
  return visit
}
