/** @module Nightly: fits the purchase propensity to the shop's own visits of the last weeks. */
import { DAY_MS } from '../core/activity.ts'
import { calibrateFrom } from '../core/propensity/calibrate-from.ts'
import {
  beginNightlyFit,
  endNightlyPass,
  type NightlyFit,
  nightlyModel,
  nightlySlice,
} from '../core/propensity/nightly-fit.ts'
import { allFrom, restAfter, type Stretch } from '../core/propensity/visitor-sample.ts'
import { putModel } from '../store/models.ts'
import { type Received, surveyVisitors } from '../store/visitor-events.ts'
import { nextVisitors } from './next-visitors.ts'
import type { NightlyJob } from './nightly-job.ts'

/** Visitors of one night; each is read some ten times. Our policy: their 100,000 moments are plenty for 46 features. */
const MOST_VISITORS = 20_000
/** What came in later may still be in the queue: it would be there in one pass and not in the one before. */
const SETTLED_MS = 30 * 60_000
/** Events are kept for 30 days, and leave while this job runs. */
const DAYS = 29
/** Statements of one slice: well below the 50 that the free plan allows a run. */
const STATEMENTS = 20
const SURVEYED_AT_ONCE = 1000
/** A visitor's newest packs only, as many as the outlook of a person is told from. */
const SIZES = { visitors: 100, packs: 800, packsEach: 200 }
/** Rounds of Newton's and the passes before and after them, as a rule. */
const USUAL_PASSES = 10

/** `open`: what of all ids was not looked at yet. `firstAt`: when the first of the events came in, ms UTC. */
interface Survey {
  stage: 'survey'
  open: Stretch[]
  sample: Stretch[]
  visitors: number
  firstAt: number | null
}

/** `open`: what of the sample the running pass has still to see, `seen` how many visitors it saw. */
interface Fitting {
  stage: 'fit'
  open: Stretch[]
  sample: Stretch[]
  visitors: number
  seen: number
  passes: number
  fit: NightlyFit
}

/** The night's sample is chosen first and stays the same: every pass must see the same visits. */
export type PropensityNight = Survey | Fitting

/** Fits and keeps the model `propensity`; without any event the model before stays, or none. */
export const propensityJob: NightlyJob<PropensityNight> = {
  begin: (now) => ({ stage: 'survey', open: allFrom(now), sample: [], visitors: 0, firstAt: null }),

  slice: async (db, state, { begunAt }) => {
    const received = { from: begunAt - DAYS * DAY_MS, before: begunAt - SETTLED_MS }
    return state.stage === 'survey' ? surveySlice(db, state, received) : fitSlice(db, state, { begunAt, received })
  },

  progress: (state) =>
    state.stage === 'survey'
      ? { doing: 'Choosing visits to learn from', share: 0 }
      : {
          doing: `Learning when visits buy, round ${state.passes + 1} of about ${USUAL_PASSES}`,
          share: Math.min(0.99, (state.passes + state.seen / state.visitors) / USUAL_PASSES),
        },
}

async function surveySlice(db: D1Database, state: Survey, received: Received): Promise<PropensityNight | null> {
  let { open, sample, visitors, firstAt } = state
  for (let statements = 0; statements < STATEMENTS; statements++) {
    const [stretch] = open
    const most = Math.min(SURVEYED_AT_ONCE, MOST_VISITORS - visitors)
    if (!stretch || most === 0) return beginFitting({ sample, visitors, firstAt }, received)
    const next = await surveyVisitors(db, stretch, { most, received })
    if (next.last !== null) sample = [...sample, { after: stretch.after, upTo: next.last }]
    if (next.firstAt !== null) firstAt = Math.min(firstAt ?? next.firstAt, next.firstAt)
    visitors += next.visitors
    open = restAfter(open, next.visitors < most ? stretch.upTo : (next.last ?? stretch.upTo))
  }
  return { stage: 'survey', open, sample, visitors, firstAt }
}

function beginFitting(
  { sample, visitors, firstAt }: Pick<Survey, 'sample' | 'visitors' | 'firstAt'>,
  { before }: Received,
): Fitting | null {
  if (firstAt === null) return null
  const fit = beginNightlyFit(calibrateFrom(firstAt, before))
  return { stage: 'fit', open: sample, sample, visitors, seen: 0, passes: 0, fit }
}

async function fitSlice(
  db: D1Database,
  state: Fitting,
  { begunAt, received }: { begunAt: number; received: Received },
): Promise<Fitting | null> {
  let { open, seen, passes, fit } = state
  for (let statements = 0; statements + 2 < STATEMENTS; statements += 2) {
    const next = await nextVisitors(db, open, { received, sizes: SIZES })
    fit = nightlySlice(fit, next.visitors)
    seen += next.visitors.length
    open = next.open
    if (open.length > 0) continue
    fit = endNightlyPass(fit)
    if (fit.stage === 'done') {
      await putModel(db, 'propensity', { fittedAt: begunAt, body: nightlyModel(fit) }).run()
      return null
    }
    open = state.sample
    passes += 1
    seen = 0
  }
  return { ...state, open, seen, passes, fit }
}
