/** @module Accuracy on recorded traffic: fitted before a moment, as every night in production, and scored after it. */
import { type Activity, addActivity } from '../../worker/core/activity.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { leadScore } from '../../worker/core/lead-score.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { calibrateFrom } from '../../worker/core/propensity/calibrate-from.ts'
import type { PropensityModel } from '../../worker/core/propensity/model.ts'
import { momentsOf } from '../../worker/core/propensity/moments.ts'
import {
  beginNightlyFit,
  endNightlyPass,
  type FitVisitor,
  nightlySlice,
} from '../../worker/core/propensity/nightly-fit.ts'
import { nightlyModel } from '../../worker/core/propensity/nightly-model.ts'
import { probabilityOf } from '../../worker/core/propensity/probability.ts'
import { sureness } from '../../worker/core/propensity/sureness.ts'
import { SESSION_GAP_MS } from '../../worker/core/sessions.ts'
import { auc, brier, ece, prAuc } from './accuracy.ts'
import { Column } from './column.ts'
import { type EventLog, readEventLog } from './event-log.ts'
import { storedEvent } from './stored-event.ts'

/** Events of a slice, about: what a nightly job reads at once. */
const SLICE_EVENTS = 20_000

/** Fits to what lies before `splitAt` (ms UTC) and scores every event from a visit's second from then on. */
export async function eventFigures(path: string, splitAt: number) {
  const log = await readEventLog(path)
  const model = fittedModel(log, splitAt)
  const { moments, beforeCart } = scoreFrom(log, splitAt, model)
  const rounded = (value: number) => Number(value.toFixed(4))
  return {
    auc: rounded(auc(moments)),
    prAuc: rounded(prAuc(moments)),
    brier: rounded(brier(moments)),
    ece: rounded(ece(moments)),
    noCart: { auc: rounded(auc(beforeCart)), n: beforeCart.scores.length },
    points: { auc: rounded(auc({ scores: moments.points, outcomes: moments.outcomes })) },
    n: moments.scores.length,
    positives: sumOf(moments.outcomes),
    model: sureness(model).sentence,
  }
}

function fittedModel(log: EventLog, splitAt: number): PropensityModel {
  let state = beginNightlyFit(calibrateFrom(log.firstAt, splitAt))
  while (state.stage !== 'done') {
    for (const visitors of slicesBefore(log, splitAt)) state = nightlySlice(state, visitors)
    state = endNightlyPass(state)
  }
  return nightlyModel(state)
}

/** All visits that ended before `splitAt`, visitor by visitor, in slices, the same each time. */
function* slicesBefore(log: EventLog, splitAt: number): Iterable<FitVisitor[]> {
  let slice: FitVisitor[] = []
  let size = 0
  for (const { visitor, events: logged } of log.visitors()) {
    const events = endedBefore(logged.filter(({ at }) => at < splitAt).map(storedEvent), splitAt)
    // A visitor of one event has no moment, and no visit before any.
    if (events.length < 2) continue
    slice.push({ profileId: visitor, device: null, events })
    size += events.length
    if (size < SLICE_EVENTS) continue
    yield slice
    slice = []
    size = 0
  }
  yield slice
}

/** Without the last visit when it may still go on at that moment: what will come of it is not known then. */
function endedBefore(events: readonly StoredEvent[], endAt: number): readonly StoredEvent[] {
  const isOver = (index: number) => (events[index + 1]?.at ?? endAt) - events[index]!.at > SESSION_GAP_MS
  return events.slice(0, events.findLastIndex((_, index) => isOver(index)) + 1)
}

/** Scores in columns: a few million of them. */
function scoreFrom(log: EventLog, splitAt: number, model: PropensityModel) {
  const column = () => new Column((size) => new Float64Array(size))
  const moments = { scores: column(), outcomes: column(), points: column() }
  const beforeCart = { scores: column(), outcomes: column() }
  for (const { events: logged } of log.visitors()) {
    if (!(logged.at(-1)!.at >= splitAt)) continue
    const events = logged.map(storedEvent)
    const points = pointsOf(events)
    for (const { features, bought, hasAdded, at, index } of momentsOf(events, { device: null, appeal: model.appeal })) {
      if (at < splitAt) continue
      const score = probabilityOf(model, features)
      moments.scores.push(score)
      moments.outcomes.push(Number(bought))
      moments.points.push(points(index))
      if (hasAdded) continue
      beforeCart.scores.push(score)
      beforeCart.outcomes.push(Number(bought))
    }
  }
  const { scores, outcomes } = moments
  return {
    moments: { scores: scores.values(), outcomes: outcomes.values(), points: moments.points.values() },
    beforeCart: { scores: beforeCart.scores.values(), outcomes: beforeCart.outcomes.values() },
  }
}

/** The lead score as of an event, asked for rising places only. A product page counts as a page and as a product. */
function pointsOf(events: readonly StoredEvent[]): (index: number) => number {
  const nobody = newProfile('')
  let activity: Activity = {}
  let next = 0
  return (index) => {
    const added = events.slice(next, index + 1).flatMap((event) => [...pageOf(event), event])
    next = index + 1
    activity = addActivity(activity, added)
    const { at } = events[index]!
    return leadScore({ lastSeenAt: at, state: { ...nobody.state, activity } }, at).score
  }
}

function pageOf(event: StoredEvent): StoredEvent[] {
  if (event.name !== 'view_item') return []
  return [{ ...event, name: 'page_view', params: { page: { url: '/', type: 'product' } } }]
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum
}
