/** @module What an audience may ask of a visitor. */
import type { CampaignParams } from '../../../contract/page.ts'
import { dayOf } from '../activity.ts'
import type { Subject } from '../audience.ts'
import { gradeOf } from '../grade-of.ts'
import { newProfile, type Profile, type ProfileState } from '../profile.ts'
import type { Passes } from '../segment/passes.ts'
import { ZERO_CODE } from '../segment/zero-code.ts'
import { SESSION_GAP_MS, sessionCount } from '../sessions.ts'
import type { DecisionInput } from './decision-input.ts'

/**
 * Who may not be told apart is a stranger: what we measured of a visitor decides only where that is permitted. Conditions
 * are asked with the cart of this very page, each segment once.
 */
export function subjectOf(profile: Profile, input: DecisionInput, passes: Passes): Subject {
  const { consent, cart, device, page, country, score, settings, now } = input
  const isKnown = consent.includes('personalise')
  const known = isKnown ? profile : newProfile('')
  const { state } = known
  const asked = conditionSubject(known, isKnown ? score : 0, input)
  const segments = new Map<string, boolean | null>()
  return {
    sessions: sessionCount(state.sessions),
    // What was ordered in this browser may be the order of a customer whom the shop named.
    orders: state.orders.confirmed + state.orders.seen || Math.min(1, state.bought.length),
    grade: gradeOf(isKnown ? score : 0),
    device,
    language: page.language ?? null,
    country,
    utm: isSaid(page.utm) ? page.utm : landing(state, now),
    cart: cart ?? state.cart?.value ?? null,
    cartChangedAt: state.cart?.at ?? null,
    isKnown,
    isIn: (segmentId) => {
      const before = segments.get(segmentId)
      if (before !== undefined) return before
      const condition = settings.segments?.[segmentId]
      const answer = condition ? passes(condition, asked, { settings, now }) : null
      segments.set(segmentId, answer)
      return answer
    },
    passes: (condition) => passes(condition, asked, { settings, now }),
  }
}

/** The profile with this page's cart, and with its score where that need not be worked out again. */
function conditionSubject(known: Profile, score: number, { cart, now }: DecisionInput) {
  const before = known.state.cart
  const state: ProfileState = cart
    ? { ...known.state, cart: { value: cart, at: before?.at ?? now, key: before?.key ?? '' } }
    : known.state
  const isScored = dayOf(known.lastSeenAt) === dayOf(now)
  return { ...known, state, ...(isScored && { scoreFades: String.fromCharCode(ZERO_CODE + score) }) }
}

const isSaid = (utm: CampaignParams | undefined): utm is CampaignParams =>
  Boolean(utm && (utm.source || utm.medium || utm.campaign))

/** Holds for the visit that began with it. */
function landing({ utm, sessions }: ProfileState, now: number): CampaignParams {
  const session = sessions.recent.at(-1)
  const isOfThisVisit = utm && session && utm.at >= session.startedAt && now - session.endedAt <= SESSION_GAP_MS
  return isOfThisVisit ? utm.value : {}
}
