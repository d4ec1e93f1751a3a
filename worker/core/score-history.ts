/** @module How the lead score went, day by day. */
import type { ScoreDay } from '../../contract/lead-score.ts'
import { DAY_MS, dayOf } from './activity.ts'
import { leadScore } from './lead-score.ts'
import { orderFacts } from './order-facts.ts'
import type { Profile, ProfileState } from './profile.ts'

/**
 * The score as it stood at the end of each of the last `days` days UTC, oldest first, and now. Told from the actions that
 * are remembered, 60 days: what is older is missing, so more than 30 days back it may tell some points too few. What was
 * permitted then is taken to be what is permitted now. `now` in ms UTC. Cost: one score a day.
 */
export function scoreHistory(profile: Profile, now: number, days: number): ScoreDay[] {
  const today = dayOf(now)
  return Array.from({ length: days }, (_, index) => {
    const day = today - days + 1 + index
    const { score } = leadScore(day === today ? profile : asOf(profile, day), day * DAY_MS)
    return { day: day * DAY_MS, score }
  })
}

/** The profile without what happened after that day. */
function asOf({ lastSeenAt, state }: Profile, day: number): { lastSeenAt: number; state: ProfileState } {
  const activity = Object.fromEntries(Object.entries(state.activity).filter(([each]) => Number(each) <= day))
  const orders = orderFacts(state.orders, '', { toDay: day + 1 })
  const lastDay = Math.max(0, ...Object.keys(activity).map(Number), orders ? dayOf(orders.lastOrderAt) : 0)
  return {
    lastSeenAt: dayOf(lastSeenAt) <= day ? lastSeenAt : lastDay * DAY_MS,
    state: { ...state, activity, orders: { ...state.orders, confirmed: orders?.orders ?? 0 } },
  }
}
