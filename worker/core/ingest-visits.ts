/** @module What visits of a batch change, as data: new events folded into profiles, counters, quarantine. */
import type { LiveEvent } from '../../contract/admin.ts'
import { foldEvents } from './fold-events.ts'
import { foldTastes } from './fold-tastes.ts'
import { addLink, type IdentityLink } from './identity/identity-link.ts'
import { linksOfClaim } from './identity/statement-links.ts'
import type { RejectedEvent, StoredDecision, StoredEvent, VisitMessage } from './ingest-message.ts'
import { liveEvent, MOST_LIVE } from './live-event.ts'
import { newProfile, type Profile } from './profile.ts'
import { type ZoneClock, zoneClock } from './retention/zone-clock.ts'
import { openSince } from './sessions.ts'
import type { ShopLocale } from './shop-locale.ts'
import { Tally } from './tally.ts'

/** What is already stored of the visitors a batch names. Changed to what it will be. */
export interface KnownVisitors {
  profiles: Map<string, Profile>
  /** Ids of events that are stored already, of the profiles concerned. */
  eventIds: Set<string>
  shop: ShopLocale
}

/** Events of one profile that came in together. */
export interface EventPack {
  profileId: string
  receivedAt: number
  events: (StoredEvent | StoredDecision)[]
}

/** What to write, in one transaction. */
export interface VisitsPlan {
  profiles: Profile[]
  packs: EventPack[]
  /** Claims: none of them takes the place of what is known. */
  links: IdentityLink[]
  tally: Tally
  live: LiveEvent[]
  quarantine: (RejectedEvent & { receivedAt: number })[]
}

/**
 * Folds visits into what is known. Delivered twice, a message changes nothing the second time; in any order and any batch
 * size, the same messages give the same profiles and counters; but a full withdrawal of somebody unknown is nothing. Only
 * the time of an event that came in two requests goes by arrival. What browsers saw of orders is not in it: see
 * purchases-in.ts.
 */
export function ingestVisits(messages: readonly VisitMessage[], known: KnownVisitors): VisitsPlan {
  const plan: VisitsPlan = { profiles: [], packs: [], links: [], tally: new Tally(), live: [], quarantine: [] }
  const links = new Map<string, IdentityLink>()
  const reading = { ...known, clock: zoneClock(known.shop.timeZone) }
  const changed = new Set<string>()
  for (const message of messages) {
    const fresh = ingestVisit(message, reading, plan)
    if (fresh.length > 0) changed.add(message.profileId)
    for (const event of fresh)
      if (event.name === 'identify')
        for (const link of linksOfClaim(event.params, message.profileId, event.at)) addLink(links, link)
  }
  plan.profiles = [...changed].flatMap((id) => known.profiles.get(id) ?? [])
  plan.links = [...links.values()]
  plan.live = plan.live.sort((a, b) => b.at - a.at).slice(0, MOST_LIVE)
  return plan
}

type Reading = KnownVisitors & { clock: ZoneClock }

/** Returns the events that are new. */
function ingestVisit(message: VisitMessage, known: Reading, plan: VisitsPlan): StoredEvent[] {
  const { profileId, receivedAt } = message
  if (!known.profiles.has(profileId) && message.isWithdrawal) return []
  const fresh = message.events.filter((event) => isNew(event.id, known))
  const rejected = message.rejected.filter((event) => isNew(event.quarantineId, known))
  countArrivals(message, fresh.length, rejected.length, plan.tally)
  plan.quarantine.push(...rejected.map((event) => ({ ...event, receivedAt })))

  const decision = message.decision && isNew(message.decision.id, known) ? [message.decision] : []
  if (fresh.length === 0) return fresh
  plan.packs.push({ profileId, receivedAt, events: [...fresh, ...decision] })

  const before = known.profiles.get(profileId) ?? newProfile(profileId)
  const { currency } = known.shop
  const after = foldTastes(foldEvents(before, fresh, message), fresh, { currency, clock: known.clock })
  countVisits(before, after, plan.tally)
  known.profiles.set(profileId, after)
  for (const event of fresh) {
    countEvent(event, plan.tally)
    plan.live.push(liveEvent(profileId, event))
  }
  return fresh
}

function isNew(id: string, known: KnownVisitors): boolean {
  if (known.eventIds.has(id)) return false
  known.eventIds.add(id)
  return true
}

function countArrivals(message: VisitMessage, fresh: number, rejected: number, tally: Tally): void {
  const { receivedAt } = message
  const received = message.events.length + message.rejected.length
  tally.count(receivedAt, 'received', received)
  tally.count(receivedAt, 'stored', fresh)
  tally.count(receivedAt, 'rejected', rejected)
  tally.count(receivedAt, 'duplicate', received - fresh - rejected)
  // A message that brings only what is stored already came before, and so did what it says was dropped.
  if (received > 0 && fresh + rejected === 0) return
  for (const [reason, count] of Object.entries(message.dropped)) tally.count(receivedAt, `dropped ${reason}`, count)
}

/** Visits begun, by the hour in which each began; a late event that joins two visits takes one back. */
function countVisits(before: Profile, after: Profile, tally: Tally): void {
  const openFrom = openSince(after.state.sessions.recent)
  for (const session of after.state.sessions.recent) tally.count(session.startedAt, 'visits', 1)
  for (const session of before.state.sessions.recent)
    if (session.endedAt >= openFrom) tally.count(session.startedAt, 'visits', -1)
}

const PROMOTION_COUNTERS = {
  view_promotion: 'overlay_shown',
  select_promotion: 'overlay_clicked',
  close_promotion: 'overlay_closed',
  holdout_exposure: 'overlay_held_out',
} as const

function countEvent(event: StoredEvent, tally: Tally): void {
  tally.count(event.at, event.name)
  if (event.name === 'view_item') tally.product(event.at, event.params.item.productId, 'views')
  if (event.name === 'add_to_cart') tally.product(event.at, event.params.item.productId, 'carts')
  if (event.name === 'view_recommendations' || event.name === 'select_item') countRecommendation(event, tally)
  if (event.name === 'exit_intent') tally.count(event.at, `exit_alarms_${event.params.outcome} ${event.params.signal}`)
  if (event.name === 'generate_lead' && event.params.campaignId)
    tally.count(event.at, `overlay_lead ${event.params.campaignId}`)
  if (
    event.name === 'view_promotion' ||
    event.name === 'select_promotion' ||
    event.name === 'close_promotion' ||
    event.name === 'holdout_exposure'
  )
    countPromotion(event, tally)
}

type Promotion = Extract<StoredEvent, { name: keyof typeof PROMOTION_COUNTERS }>

/** By campaign, and where there are several versions of it by version, too. */
function countPromotion({ name, at, params: { campaignId, variant } }: Promotion, tally: Tally): void {
  const counter = PROMOTION_COUNTERS[name]
  tally.count(at, `${counter} ${campaignId}`)
  if (variant !== undefined) tally.count(at, `${counter.replace('overlay', 'variant')} ${campaignId} ${variant}`)
}

type Recommended = Extract<StoredEvent, { name: 'view_recommendations' | 'select_item' }>

/** A product that a list names twice was seen once. */
function countRecommendation(event: Recommended, tally: Tally): void {
  const { slotId } = event.params
  if (event.name === 'select_item') {
    tally.recommendation(event.at, { slotId, strategy: event.params.reason }, 'clicked')
    return
  }
  const shown = new Map(event.params.items.map(({ productId, reason }) => [productId, reason]))
  for (const strategy of shown.values()) tally.recommendation(event.at, { slotId, strategy }, 'shown')
}
