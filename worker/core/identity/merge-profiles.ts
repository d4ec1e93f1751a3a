/** @module One person's profile out of those of the browsers and customer numbers that are theirs. */
import { keptDays } from '../activity.ts'
import { addSums } from '../add-sums.ts'
import { withAsked } from '../asked.ts'
import type { CampaignHistory } from '../campaign-history.ts'
import { mergeInterests } from '../interest/interests.ts'
import { keptCampaigns } from '../kept-campaigns.ts'
import { earliest, type Latest, latest } from '../latest.ts'
import { MOST_BOUGHT, MOST_VIEWED, MOST_WISHED, newestOf } from '../newest-of.ts'
import { mergeOrders } from '../order-sums.ts'
import { withOrderTimes } from '../order-times.ts'
import type { Profile, ProfileState } from '../profile.ts'
import { joinSessions } from '../sessions.ts'
import { showsOf } from '../shows-of.ts'
import { traitsOfPerson } from '../traits.ts'

/**
 * The profile of all `members` together, which are one at least. Sums are added, of extremes the furthest stays, of
 * latest values the latest, of traits the shop's word before a browser's: so it is the same in whatever order its members
 * came to be, and taking one out again is merging the others.
 */
export function mergeProfiles(profileId: string, members: readonly Profile[]): Profile {
  const states = members.map(({ state }) => state)
  return {
    profileId,
    firstSeenAt: Math.min(...members.map(({ firstSeenAt }) => firstSeenAt)),
    lastSeenAt: Math.max(...members.map(({ lastSeenAt }) => lastSeenAt)),
    state: {
      activity: keptDays(addSums(states.map(({ activity }) => activity))),
      sessions: joinSessions(
        states.flatMap(({ sessions }) => sessions.recent),
        states.reduce((sum, { sessions }) => sum + sessions.older, 0),
      ),
      pageViews: states.reduce((sum, { pageViews }) => sum + pageViews, 0),
      viewed: newestOfAll(states, 'viewed', MOST_VIEWED),
      bought: newestOfAll(states, 'bought', MOST_BOUGHT),
      wished: newestOfAll(states, 'wished', MOST_WISHED),
      cart: lastOf(states, 'cart'),
      orders: mergeOrders(states.map(({ orders }) => orders)),
      campaigns: keptCampaigns(campaignsOf(states)),
      interrupted: lastOf(states, 'interrupted'),
      consent: lastOf(states, 'consent'),
      device: lastOf(states, 'device'),
      language: lastOf(states, 'language'),
      country: lastOf(states, 'country'),
      timeZone: lastOf(states, 'timeZone'),
      source: firstSource(states),
      interests: states.map(({ interests }) => interests).reduce(mergeInterests),
      attention: addSums(states.map(({ attention }) => ({ ...attention }))),
      traits: traitsOfPerson(members),
      utm: lastOf(states, 'utm'),
      asked: states.map(({ asked }) => asked).reduce((all, each) => withAsked(all, each)),
      orderedAts: states.map(({ orderedAts }) => orderedAts).reduce((all, each) => withOrderTimes(all, each)),
      cartEmptiedAt: Math.max(...states.map(({ cartEmptiedAt }) => cartEmptiedAt)),
      signedUpAt: Math.max(...states.map(({ signedUpAt }) => signedUpAt)),
      withdrawnAt: Math.max(...states.map(({ withdrawnAt }) => withdrawnAt)),
    },
  }
}

function newestOfAll(states: readonly ProfileState[], list: 'viewed' | 'bought' | 'wished', most: number) {
  let newest: ProfileState['viewed'] = []
  for (const state of states) for (const entry of state[list]) newest = newestOf(newest, entry, most)
  return newest
}

type LatestField = 'cart' | 'interrupted' | 'consent' | 'device' | 'language' | 'country' | 'timeZone' | 'utm'

function lastOf<Field extends LatestField>(states: readonly ProfileState[], field: Field): ProfileState[Field] {
  let last: Latest<unknown> | null = null
  for (const state of states) if (state[field]) last = latest<unknown>(last, state[field])
  return last as ProfileState[Field]
}

function firstSource(states: readonly ProfileState[]): Latest<string> | null {
  let first: Latest<string> | null = null
  for (const { source } of states) if (source) first = earliest(first, source)
  return first
}

/** Of each campaign the last time of each thing, and how often it was shown in all. */
function campaignsOf(states: readonly ProfileState[]): ProfileState['campaigns'] {
  const merged: ProfileState['campaigns'] = {}
  for (const { campaigns } of states)
    for (const [campaignId, history] of Object.entries(campaigns)) {
      const known: CampaignHistory = { ...merged[campaignId] }
      for (const [what, at] of Object.entries(history) as [keyof CampaignHistory, number][])
        known[what] = Math.max(known[what] ?? 0, at)
      if (showsOf(history) > 0) known.shows = showsOf(merged[campaignId]) + showsOf(history)
      merged[campaignId] = known
    }
  return merged
}
