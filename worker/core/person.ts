/** @module A profile as the owner's screens show it. */
import type { Person, PersonRow, TimelineEntry } from '../../contract/admin.ts'
import type { Decision } from '../../contract/decision.ts'
import { leadScore } from './lead-score.ts'
import type { Profile, ProfileState } from './profile.ts'
import { scoreHistory } from './score-history.ts'

/** Of the lead score, told from 60 days of actions: half of them, so that no day lacks what was before it. */
const HISTORY_DAYS = 30

/** What the profile itself knows of a person; orders, identities and names come from elsewhere. */
export function personFacts(
  profile: Profile,
  now: number,
): Omit<
  Person,
  keyof PersonRow | 'orderList' | 'profiles' | 'identities' | 'why' | 'campaignNames' | 'recentlyViewed'
> {
  const { state } = profile
  return {
    score: leadScore(profile, now),
    history: scoreHistory(profile, now, HISTORY_DAYS),
    pageViews: state.pageViews,
    device: state.device?.value ?? null,
    language: state.language?.value ?? null,
    country: state.country?.value ?? null,
    consent: state.consent?.value ?? [],
    source: state.source?.value ?? null,
    traits: toldTraits(state),
    cart: state.cart && state.cart.value.items.length > 0 ? { ...state.cart.value, changedAt: state.cart.at } : null,
  }
}

const toldTraits = ({ traits }: ProfileState): Person['traits'] =>
  Object.fromEntries(Object.entries(traits).flatMap(([name, { value }]) => (value === null ? [] : [[name, value]])))

/** The newest decision among timeline entries that come newest first, or null. */
export function newestDecision(entries: readonly TimelineEntry[]): Person['why'] {
  const entry = entries.find(({ name }) => name === 'decision')
  return entry ? { at: entry.at, ...(entry.params as unknown as Decision) } : null
}
