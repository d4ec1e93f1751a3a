/** @module Folds events into a profile. The same events in any order give the same profile. */
import type { Cart } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { addActivity } from './activity.ts'
import { attentionCost, FIFTHS_OF_INTERRUPTION, overlayKey, withAsked } from './asked.ts'
import type { CampaignHistory } from './campaign-history.ts'
import type { StoredEvent } from './ingest-message.ts'
import { keptCampaigns } from './kept-campaigns.ts'
import { earliest, type Latest, latest } from './latest.ts'
import { MOST_BOUGHT, MOST_VIEWED, MOST_WISHED, newestOf } from './newest-of.ts'
import { withOrderTimes } from './order-times.ts'
import type { Profile, ProfileState } from './profile.ts'
import { addToSessions } from './sessions.ts'
import { showsOf } from './shows-of.ts'

const EMPTY_CART = (currency: string): Cart => ({ items: [], valueMinor: 0, currency })

/** What a batch says beside its events; it holds from the newest of them on, whenever they arrive. */
export interface BatchContext {
  device: string | null
  language: string | null
  country: string | null
  /** IANA; absent in messages of an older version. */
  timeZone?: string | null
}

/** The profile with new events in it. The caller has taken out events that were folded before. Cost: one pass. */
export function foldEvents(profile: Profile, events: readonly StoredEvent[], batch: BatchContext): Profile {
  if (events.length === 0) return profile
  const times = events.map((event) => event.at)
  const lastAt = Math.max(...times)
  const state: ProfileState = {
    ...profile.state,
    activity: addActivity(profile.state.activity, events),
    sessions: addToSessions(
      profile.state.sessions,
      events.map((event) => ({ at: event.at, pageViews: event.name === 'page_view' ? 1 : 0 })),
    ),
    campaigns: { ...profile.state.campaigns },
    device: latestOf(profile.state.device, batch.device, lastAt),
    language: latestOf(profile.state.language, batch.language, lastAt),
    country: latestOf(profile.state.country, batch.country, lastAt),
    timeZone: latestOf(profile.state.timeZone, batch.timeZone ?? null, lastAt),
  }
  for (const event of events) foldEvent(state, event)
  state.campaigns = keptCampaigns(state.campaigns)
  return {
    ...profile,
    firstSeenAt: Math.min(profile.firstSeenAt, ...times),
    lastSeenAt: Math.max(profile.lastSeenAt, lastAt),
    state,
  }
}

function foldEvent(state: ProfileState, event: StoredEvent): void {
  state.consent = latest(state.consent, { value: event.consent as Purpose[], at: event.at, key: event.id })
  switch (event.name) {
    case 'page_view':
      state.pageViews += 1
      state.source = sourceOf(state.source, event.params.page, event)
      state.utm = utmOf(state.utm, event.params.page, event)
      return
    case 'view_item':
      state.viewed = newestOf(state.viewed, { productId: event.params.item.productId, at: event.at }, MOST_VIEWED)
      return
    case 'add_to_wishlist':
      state.wished = newestOf(state.wished, { productId: event.params.item.productId, at: event.at }, MOST_WISHED)
      return
    case 'cart_update':
      foldCart(state, event)
      return
    case 'purchase':
      state.cart = latest(state.cart, { value: EMPTY_CART(event.params.currency), at: event.at, key: event.id })
      state.orderedAts = withOrderTimes(state.orderedAts, [event.at])
      for (const { productId } of event.params.items)
        state.bought = newestOf(state.bought, { productId, at: event.at }, MOST_BOUGHT)
      return
    case 'view_promotion':
    case 'holdout_exposure':
    case 'select_promotion':
    case 'close_promotion':
      foldPromotion(state, event)
      return
    case 'generate_lead':
      if (event.params.campaignId) note(state, event.params.campaignId, 'leadAt', event.at)
      return
    case 'sign_up':
      state.signedUpAt = Math.max(state.signedUpAt, event.at)
      return
    case 'view_item_list':
    case 'search':
    case 'add_to_cart':
    case 'remove_from_cart':
    case 'begin_checkout':
    case 'scroll':
    case 'user_engagement':
    case 'exit_intent':
    case 'survey_answer':
    case 'proof_shown':
    case 'view_recommendations':
    case 'select_item':
    case 'form_start':
    case 'form_submit':
    case 'form_abandon':
    // A claim proves nothing and changes nothing (safety rule 15).
    case 'identify':
    // What is permitted is read from the event that is newest, whatever it tells.
    case 'consent_update':
    // What is told of it is what the person is like (fold-tastes.ts).
    case 'user_properties':
    case 'custom_event':
      return
  }
}

function note(
  state: ProfileState,
  campaignId: string,
  what: Exclude<keyof CampaignHistory, 'shows'>,
  at: number,
): void {
  const known = state.campaigns[campaignId] ?? {}
  state.campaigns[campaignId] = { ...known, [what]: Math.max(known[what] ?? 0, at) }
}

function foldCart(state: ProfileState, { at, id, params }: Extract<StoredEvent, { name: 'cart_update' }>): void {
  state.cart = latest(state.cart, { value: params.cart, at, key: id })
  if (params.cart.items.length === 0) state.cartEmptiedAt = Math.max(state.cartEmptiedAt, at)
}

type Promotion = Extract<StoredEvent, { name: keyof typeof NOTED }>

const NOTED = {
  view_promotion: 'shownAt',
  holdout_exposure: 'heldOutAt',
  select_promotion: 'convertedAt',
  close_promotion: 'closedAt',
} as const

function foldPromotion(state: ProfileState, event: Promotion): void {
  const { name, at, params } = event
  // Who is held out is left in peace just as long as if it had been seen, else the two could not be compared.
  if (name === 'view_promotion' || name === 'holdout_exposure') noteExposure(state, event)
  note(state, params.campaignId, NOTED[name], at)
}

/** What an exposure costs and counts, whether it was seen or would have been. */
function noteExposure(state: ProfileState, { id, at, params }: Promotion): void {
  const { campaignId, interrupting, layout = interrupting ? 'modal' : 'toast' } = params
  const known = state.campaigns[campaignId]
  state.campaigns[campaignId] = { ...known, shows: showsOf(known) + 1 }
  if (interrupting) state.interrupted = latest(state.interrupted, { value: campaignId, at, key: id })
  const fifths = interrupting ? FIFTHS_OF_INTERRUPTION : attentionCost(layout)
  state.asked = withAsked(state.asked, [{ key: overlayKey(campaignId, at, fifths), at, fifths }])
}

function latestOf(known: Latest<string> | null, value: string | null, at: number): Latest<string> | null {
  return value === null ? known : latest(known, { value, at, key: value })
}

function sourceOf(known: Latest<string> | null, page: Page, event: StoredEvent): Latest<string> | null {
  // A page of the shop itself is no source.
  const referrer = hostOf(page.referrer) === hostOf(page.url) ? null : hostOf(page.referrer)
  const value = page.utm?.source ?? referrer ?? 'direct'
  return earliest(known, { value: value.slice(0, 120), at: event.at, key: event.id })
}

function utmOf(known: ProfileState['utm'], { utm }: Page, event: StoredEvent): ProfileState['utm'] {
  const isSaid = utm && (utm.source || utm.medium || utm.campaign)
  return isSaid ? latest(known, { value: utm, at: event.at, key: event.id }) : known
}

function hostOf(url: string | undefined): string | null {
  return url?.match(/^https?:\/\/([^/:?#]+)/)?.[1] ?? null
}
