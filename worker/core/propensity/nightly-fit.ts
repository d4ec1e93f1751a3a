/** @module The nightly fit: visitors' events in, slice by slice and pass by pass. The model out: nightly-model.ts. */
import { bucket } from '../../../contract/bucket.ts'
import type { StoredEvent } from '../ingest-message.ts'
import {
  type Appeal,
  type AppealCounts,
  addToAppeal,
  appealOf,
  copyCounts,
  NO_APPEAL,
  newAppealCounts,
} from './appeal.ts'
import { endFitPass } from './end-fit-pass.ts'
import { fitSlice } from './fit-slice.ts'
import { beginFit, type FitState } from './fit-state.ts'
import { type LabelledMoment, momentsOf } from './moments.ts'
import { PRIOR } from './prior.ts'
import type { VisitorPast } from './visitor-past.ts'

/** So many of one visit are learned from: a page left to a robot would weigh as much as a thousand shoppers. Our policy. */
const MOST_MOMENTS = 100

/** Everything one visitor did in the period, by time, without a visit that may still go on; and what came before it. */
export interface FitVisitor {
  profileId: string
  device: string | null
  events: readonly StoredEvent[]
  past?: VisitorPast
}

/** Plain data, to be stored as JSON between two slices. `counts` of either half of the visitors. */
export interface NightlyFit {
  stage: 'count' | FitState['stage']
  counts: [AppealCounts, AppealCounts]
  fit: FitState
}

/** Visits from `calibrateFromAt` (ms UTC, see calibrate-from.ts) on are kept for the calibration. */
export function beginNightlyFit(calibrateFromAt: number): NightlyFit {
  return { stage: 'count', counts: [newAppealCounts(), newAppealCounts()], fit: beginFit(PRIOR, calibrateFromAt) }
}

/**
 * Takes visitors into the running pass: each pass must see all of them once, in slices of any size, until `stage` is
 * `done`. What a visitor teaches of appeal is never used on that visitor: each half is fitted with the other's counts.
 */
export function nightlySlice(state: NightlyFit, visitors: readonly FitVisitor[]): NightlyFit {
  if (state.stage === 'count') return { ...state, counts: countSlice(state, visitors) }
  const appeals = appealsOf(state)
  const rows = visitors.flatMap((visitor) => learnedFrom(visitor, appeals[halfOf(visitor.profileId)]))
  return { ...state, fit: fitSlice(state.fit, rows) }
}

/** Ends a pass; `stage` then says whether another is needed. About ten in all. */
export function endNightlyPass(state: NightlyFit): NightlyFit {
  if (state.stage === 'count') return { ...state, stage: state.fit.stage }
  const fit = endFitPass(state.fit)
  return { ...state, fit, stage: fit.stage }
}

/** The first moments of each visit. */
function learnedFrom({ device, events, past }: FitVisitor, appeal: Appeal): LabelledMoment[] {
  let ofVisit = 0
  return momentsOf(events, { device, past, appeal }).filter(({ opensVisit }) => {
    ofVisit = opensVisit ? 1 : ofVisit + 1
    return ofVisit <= MOST_MOMENTS
  })
}

const halfOf = (profileId: string): 0 | 1 => (bucket('propensity', profileId) < 0.5 ? 0 : 1)

/** By half of the visitors. Later visits are told with all that is known, as the model itself will be. */
function appealsOf({ stage, counts: [first, second] }: NightlyFit): [Appeal, Appeal] {
  if (stage !== 'calibrate') return [appealOf(second), appealOf(first)]
  const all = appealOf(first, second)
  return [all, all]
}

function countSlice({ counts, fit }: NightlyFit, visitors: readonly FitVisitor[]): NightlyFit['counts'] {
  const next: NightlyFit['counts'] = [copyCounts(counts[0]), copyCounts(counts[1])]
  for (const visitor of visitors)
    addToAppeal(
      next[halfOf(visitor.profileId)],
      learnedFrom(visitor, NO_APPEAL).filter(
        ({ visitAt, teachesAppeal }) => teachesAppeal && visitAt < fit.calibrateFromAt,
      ),
    )
  return next
}
