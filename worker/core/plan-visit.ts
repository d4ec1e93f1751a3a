/** @module One visit, decided: what goes into the queue, what the page may show. Pure. */
import type { Decision } from '../../contract/decision.ts'
import type { Visit } from '../../contract/visit.ts'
import type { Decide, DecisionResult } from './decide.ts'
import { foldEvents } from './fold-events.ts'
import type { StoredDecision, VisitMessage } from './ingest-message.ts'
import { leadScore } from './lead-score.ts'
import { newProfile, type Profile } from './profile.ts'
import type { PublishedSettings } from './published-settings.ts'
import type { VisitArrival } from './visit-arrival.ts'

/** Most outcomes kept with a page view, those about other pages last. Our policy: one row must stay small. */
const MOST_OUTCOMES = 50

/** A visit and all that is known when it arrives. */
export interface VisitInput {
  arrival: VisitArrival
  /** False: nothing is decided, whatever the visit asks for. */
  mayDecide: boolean
  settings: PublishedSettings
  /** As stored, before the events of this visit; null when never seen or not permitted. */
  profile: Profile | null
  country: string | null
}

/** What is to be done about a visit. */
export interface VisitPlan {
  /** The profile with this visit's events in it; null when there is none. */
  profile: Profile | null
  decision: DecisionResult | null
  /** Null when there is nothing to store. */
  message: VisitMessage | null
}

/** What a door is handed to plan by: so it is read without all that a decision asks. */
export type PlanVisit = (input: VisitInput) => VisitPlan

/** Folds the events of this very request in before deciding, so that the answer knows of them. */
export function planVisit({ arrival, mayDecide, settings, profile, country }: VisitInput, decide: Decide): VisitPlan {
  const { visit, events, rejected, visitId, receivedAt: now } = arrival
  const language = visit.page.language ?? null
  const context = { device: visit.device, language, country }
  const known = visit.visitor === null ? null : (profile ?? newProfile(visit.visitor))
  const folded = known && foldEvents(known, events, context)
  const score = folded ? leadScore(folded, now).score : 0
  const decision =
    visit.decide && mayDecide
      ? decide({
          settings,
          profile: folded,
          score,
          page: visit.page,
          cart: visit.cart,
          device: visit.device,
          country,
          consent: visit.visitor === null ? [] : visit.consent,
          now,
        })
      : null
  const isEmpty = visit.events.length === 0 && Object.keys(visit.dropped).length === 0
  if (visit.visitor === null || isEmpty) return { profile: folded, decision, message: null }

  const message: VisitMessage = {
    kind: 'visit',
    profileId: visit.visitor,
    receivedAt: now,
    device: visit.device,
    language,
    country,
    events,
    rejected,
    dropped: visit.dropped,
    // It names the page, so it is kept only where this page may be measured.
    decision:
      decision && visit.consent.includes('measure') ? toStored(decision, visit, { id: visitId, at: now, score }) : null,
  }
  return { profile: folded, decision, message }
}

function toStored(
  { outcomes }: DecisionResult,
  { page }: Visit,
  { id, at, score }: { id: string; at: number; score: number },
): StoredDecision {
  const params = { url: page.url, pageType: page.type, leadScore: score, outcomes: keptOutcomes(outcomes) }
  return { id, at, name: 'decision', params }
}

function keptOutcomes(outcomes: DecisionResult['outcomes']): Decision['outcomes'] {
  const all = [...outcomes]
  const isElsewhere = ([, { kind }]: (typeof all)[number]) => kind === 'other_page'
  if (all.length <= MOST_OUTCOMES) return Object.fromEntries(all)
  const telling = all.filter((entry) => !isElsewhere(entry)).slice(0, MOST_OUTCOMES)
  return Object.fromEntries([...telling, ...all.filter(isElsewhere).slice(0, MOST_OUTCOMES - telling.length)])
}
