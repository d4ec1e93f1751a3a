/** @module Nightly: fits the purchase propensity to the shop's own visits of the last weeks. */
import { DAY_MS } from '../core/activity.ts'
import { allFrom } from '../core/propensity/visitor-sample.ts'
import type { NightlyJob } from './nightly-job.ts'
import { keep } from './propensity/keep.ts'
import { learn } from './propensity/learn.ts'
import type { PropensityNight } from './propensity/propensity-night.ts'
import { survey } from './propensity/survey.ts'

/** What came in later may still be in the queue: it would be there in one pass and not in the one before. */
const SETTLED_MS = 30 * 60_000
/** Events are kept for 30 days, and leave while this job runs. */
const DAYS = 29
/** Statements of one slice: well below the 50 that the free plan allows a run. */
const STATEMENTS = 20
/** Rounds of Newton's and the passes before and after them, as a rule. */
const USUAL_PASSES = 10

/** Fits and keeps the model `propensity`; without any event the model before stays, or none. */
export const propensityJob: NightlyJob<PropensityNight> = {
  begin: (now) => ({ stage: 'survey', open: allFrom(now), sample: [], visitors: 0, firstAt: null }),

  slice: async (db, state, { begunAt }) => {
    const received = { from: begunAt - DAYS * DAY_MS, before: begunAt - SETTLED_MS }
    switch (state.stage) {
      case 'survey':
        return survey(db, state, { received, statements: STATEMENTS })
      case 'learn':
        return learn(db, state, { received, statements: STATEMENTS })
      case 'keep':
        return keep(db, state, begunAt)
    }
  },

  progress: (state) => {
    switch (state.stage) {
      case 'survey':
        return { doing: 'Chooses visits to learn from', share: 0 }
      case 'learn': {
        const share = Math.min(0.99, (state.passes + state.seen / state.visitors) / USUAL_PASSES)
        return { doing: `Learns when visits buy, round ${state.passes + 1} of about ${USUAL_PASSES}`, share }
      }
      case 'keep':
        return { doing: 'Keeps what was learned', share: 0.99 }
    }
  },
}
