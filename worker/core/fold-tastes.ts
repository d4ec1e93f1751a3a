/** @module Folds events into what a person is like. The same events in any order give the same. */
import type { StoredEvent } from './ingest-message.ts'
import { interestFacts } from './interest/interest-facts.ts'
import { addInterests } from './interest/interests.ts'
import type { Profile } from './profile.ts'
import type { ZoneClock } from './retention/zone-clock.ts'
import type { Attention } from './tastes.ts'
import { addTraits, saidAfter, traitsSaid } from './traits.ts'

/**
 * The profile with new events in its interests, attention and traits; the caller has taken out events that were folded
 * before. `currency` and `clock` are the shop's. What was bought is no interest here: it comes with the order, which
 * several may tell of and which counts once (order-book.ts). Cost: one pass.
 */
export function foldTastes(
  profile: Profile,
  events: readonly StoredEvent[],
  { currency, clock }: { currency: string; clock: ZoneClock },
): Profile {
  const { interests, attention, traits } = profile.state
  const facts = events.flatMap((event) => (event.name === 'purchase' ? [] : interestFacts(event, currency)))
  const said = events.flatMap((event) =>
    event.name === 'user_properties' ? [traitsSaid(event.params.traits, event.at, event.id)] : [],
  )
  const withdrawnAt = events
    .filter(isWithdrawal)
    .reduce((last, { at }) => Math.max(last, at), profile.state.withdrawnAt)
  return {
    ...profile,
    state: {
      ...profile.state,
      interests: addInterests(interests, facts, { moments: events.map(({ at }) => at), clock }),
      attention: events.reduce(addAttention, attention),
      traits: saidAfter(said.reduce(addTraits, traits), withdrawnAt),
      withdrawnAt,
    },
  }
}

const isWithdrawal = ({ name, consent }: StoredEvent) => name === 'consent_update' && !consent.includes('personalise')

function addAttention(sums: Attention, event: StoredEvent): Attention {
  if (event.name !== 'user_engagement') return sums
  const { activeMs, scrollShare } = event.params
  return {
    pages: sums.pages + 1,
    activeMs: sums.activeMs + activeMs,
    scrollPercent: sums.scrollPercent + Math.round(scrollShare * 100),
  }
}
