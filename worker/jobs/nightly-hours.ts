/** @module The job of the night that adds up at which hours the shop's people are there: for the time of messages. */
import { NO_HOURS, type ShopHours, withRhythms } from '../core/send-time/shop-hours.ts'
import { putModel } from '../store/models.ts'
import { listRhythms } from '../store/rhythms.ts'
import type { NightlyJob } from './nightly-job.ts'

/** People of one slice: some MB. Our policy. */
const SLICE = 2_000

/** Done up to the profile `after`. */
export interface HoursState {
  after: string
  hours: ShopHours
}

/** Only the last slice writes, so any of them may be done again. */
export const hoursJob: NightlyJob<HoursState> = {
  begin: () => ({ after: '', hours: NO_HOURS }),

  async slice(db, state, { begunAt }) {
    const { rhythms, last } = await listRhythms(db, { after: state.after, limit: SLICE })
    if (last !== null) return { after: last, hours: withRhythms(state.hours, rhythms) }
    await putModel(db, 'hours', { fittedAt: begunAt, body: state.hours }).run()
    return null
  },

  // How many people there are is not known; there is little to wait for.
  progress: ({ hours }) => ({ doing: `Adds up at which hours ${hours.people} people are there`, share: 0.5 }),
}
