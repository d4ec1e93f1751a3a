/** @module One visit, decided: what goes into the queue, what the page may show. Pure. */
import type { PublishedSettings } from '../../contract/settings.ts'
import type { Visit } from '../../contract/visit.ts'
import { type AcceptedEvents, acceptEvents } from './accept-events.ts'
import { type DecisionResult, decide } from './decide.ts'
import { foldEvents } from './fold-events.ts'
import type { VisitMessage } from './ingest-message.ts'
import { newProfile, type Profile } from './profile.ts'

/** Most outcomes kept with a page view, those about other pages last. Our policy: one row must stay small. */
const MOST_OUTCOMES = 50

/** A visit and all that is known when it arrives. `now` in ms UTC. */
export interface VisitInput {
  visit: Visit
  settings: PublishedSettings
  /** As stored, before the events of this visit; null when never seen or not permitted. */
  profile: Profile | null
  country: string | null
  /** Unique, made by the door: for the decision's record and for rejected events without an id. */
  decisionId: string
  now: number
}

/** What is to be done about a visit. */
export interface VisitPlan extends AcceptedEvents {
  /** The profile with this visit's events in it; null when there is none. */
  profile: Profile | null
  decision: DecisionResult | null
  /** Null when there is nothing to store. */
  message: VisitMessage | null
}

/** Folds the events of this very request in before deciding, so that the answer knows of them. `now` in ms UTC. */
export function planVisit({ visit, settings, profile, country, decisionId, now }: VisitInput): VisitPlan {
  const accepted = acceptEvents(visit.events, {
    visitId: decisionId,
    hasVisitor: visit.visitor !== null,
    sentAt: visit.sentAt,
    receivedAt: now,
  })
  const language = visit.page.language ?? null
  const context = { device: visit.device, language, country }
  const known = visit.visitor === null ? null : (profile ?? newProfile(visit.visitor))
  const folded = known && foldEvents(known, accepted.events, context)
  const decision = visit.decide
    ? decide({
        campaigns: settings.campaigns,
        profile: folded,
        page: visit.page,
        cart: visit.cart,
        device: visit.device,
        consent: visit.visitor === null ? [] : visit.consent,
        now,
      })
    : null
  const isEmpty = visit.events.length === 0 && Object.keys(visit.dropped).length === 0
  if (visit.visitor === null || isEmpty) return { ...accepted, profile: folded, decision, message: null }

  const { events, rejected } = accepted
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
    decision: decision && {
      id: decisionId,
      name: 'decision',
      at: now,
      params: {
        url: visit.page.url,
        pageType: visit.page.type,
        leadScore: decision.leadScore,
        outcomes: keptOutcomes(decision),
      },
    },
  }
  return { ...accepted, profile: folded, decision, message }
}

function keptOutcomes({ outcomes }: DecisionResult): DecisionResult['outcomes'] {
  const entries = Object.entries(outcomes)
  if (entries.length <= MOST_OUTCOMES) return outcomes
  const telling = entries.filter(([, outcome]) => outcome.kind !== 'other_page')
  return Object.fromEntries(telling.slice(0, MOST_OUTCOMES))
}
