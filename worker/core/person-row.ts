/** @module One line of the list of people. */
import type { PersonRow } from '../../contract/admin.ts'
import { leadScore } from './lead-score.ts'
import type { Profile, ProfileState } from './profile.ts'
import { sessionCount } from './sessions.ts'

/** Its score is that of `now` (ms UTC), its amounts are of one currency (see `currencyOf`). */
export function personRow(profile: Profile, now: number, shopCurrency: string): PersonRow {
  const { state } = profile
  const currency = currencyOf(state, shopCurrency)
  const { score, grade } = leadScore(profile, now)
  return {
    profileId: profile.profileId,
    firstSeenAt: profile.firstSeenAt,
    lastSeenAt: profile.lastSeenAt,
    leadScore: score,
    grade,
    sessions: sessionCount(state.sessions),
    orders: state.orders.confirmed + state.orders.seen,
    revenueMinor: state.orders.revenue[currency] ?? 0,
    cartMinor: state.cart?.value.currency === currency ? state.cart.value.valueMinor : 0,
    currency,
  }
}

/** The shop's currency, unless this person paid in others only, or never paid and has a cart in another. */
function currencyOf({ orders, cart }: ProfileState, shopCurrency: string): string {
  const paid = Object.keys(orders.revenue).sort()
  return paid.includes(shopCurrency) ? shopCurrency : (paid[0] ?? cart?.value.currency ?? shopCurrency)
}
