/** @module Rows of test/cases/decide: a visitor on a page in a few words, and what is decided in a few words. */
import * as v from 'valibot'
import type { CampaignInput } from '../../contract/campaign.ts'
import type { Condition } from '../../contract/condition.ts'
import type { Outcome } from '../../contract/decision.ts'
import type { Cart, Item } from '../../contract/item.ts'
import type { CampaignParams, Page } from '../../contract/page.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { ShopSettingsSchema } from '../../contract/settings.ts'
import { type ActivityKind, dayOf } from '../../worker/core/activity.ts'
import type { CampaignHistory } from '../../worker/core/campaign-history.ts'
import type { DecisionInput } from '../../worker/core/decide/decision-input.ts'
import type { Offer } from '../../worker/core/decide/offer.ts'
import type { DecisionResult } from '../../worker/core/decide.ts'
import { leadScore } from '../../worker/core/lead-score.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { sampleCampaign } from './sample-campaign.ts'
import { NOW } from './sample-event.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** `items`: that many lines of no particular product, or the lines. */
interface CartInBrief {
  items: number | Partial<Item>[]
  valueMinor: number
  minutesAgo?: number
}

/** What differs from a visitor on their first visit who permits everything, on a product page, with one modal about. */
export interface Change {
  now?: string
  id?: string
  visitor?: {
    sessions?: number
    /** Of this visit, which began ten minutes ago. */
    pageViews?: number
    /** Confirmed, and seen in the browser only. */
    orders?: number
    seen?: number
    /** Counts of today. */
    points?: Partial<Record<ActivityKind, number>>
    cart?: CartInBrief
    /** What the address said with which they came, so many minutes ago. */
    landing?: CampaignParams & { minutesAgo: number }
    /** Newest first. */
    viewed?: string[]
    /** Points of interest by category, of this week. */
    categories?: Record<string, number>
    closedDaysAgo?: Record<string, number>
    shownDaysAgo?: Record<string, number>
    heldOutDaysAgo?: Record<string, number>
    shows?: Record<string, number>
    converted?: string[]
    /** For so many days more; below 0: it is over. */
    offeredForDays?: Record<string, number>
    leads?: string[]
    orderedDaysAgo?: number[]
    signedUpDaysAgo?: number
    /** What asked for attention: a key, fifths of a point, days ago. */
    asked?: [key: string, fifths: number, daysAgo: number][]
    /** Five minutes ago, in the session that began ten minutes ago. */
    interruptedBy?: string
  } | null
  page?: Partial<Page>
  cart?: CartInBrief
  device?: string
  country?: string
  consent?: Purpose[]
  shop?: v.InferInput<typeof ShopSettingsSchema>
  segments?: Record<string, Condition>
  worth?: Record<string, number>
  campaigns?: Partial<CampaignInput>[]
}

/** `offered`: id, version and triggers, the first first. `outcomes`: those of all that are not offered, in words. */
export type Row = [name: string, change: Change, expected: { offered: string[]; outcomes: Record<string, string> }]

/** What is to be decided about. */
export function inputOf(change: Change): DecisionInput {
  const now = change.now === undefined ? NOW : Date.parse(change.now)
  const profile = profileOf(change, now)
  return {
    settings: {
      version: 1,
      shop: v.parse(ShopSettingsSchema, { holdout: 0, ...change.shop }),
      campaigns: (change.campaigns ?? [{}]).map(sampleCampaign),
      segments: change.segments ?? {},
      worth: change.worth ?? {},
    },
    profile,
    score: profile ? leadScore(profile, now).score : 0,
    page: { url: 'https://shop.example/p/teapot', type: 'product', ...change.page },
    cart: change.cart ? cartOf(change.cart) : null,
    device: change.device ?? 'desktop',
    country: change.country ?? null,
    consent: change.consent ?? ['measure', 'personalise', 'message'],
    now,
  }
}

/** The decision as rows tell it. */
export function inWords({ offers, outcomes }: DecisionResult): Row[2] {
  const won = new Set(offers.filter(({ isHeldOut }) => !isHeldOut).map(({ campaign }) => campaign.campaignId))
  const others = [...outcomes].filter(([id, { kind }]) => !(won.has(id) && kind === 'offered'))
  return { offered: offers.map(offerInWords), outcomes: Object.fromEntries(others.map(([id, o]) => [id, words(o)])) }
}

function offerInWords({ campaign, variant, isHeldOut, triggers }: Offer): string {
  const version = variant ? `/${variant.variantId}` : ''
  const moments = triggers.map((trigger) =>
    trigger.kind === 'delay' && trigger.seconds === 0 ? 'at once' : trigger.kind,
  )
  return `${campaign.campaignId}${version} ${moments.join(' ')}${isHeldOut ? ', held out' : ''}`
}

function words(outcome: Outcome): string {
  const { kind } = outcome
  switch (kind) {
    case 'not_in_audience':
      return `${kind}: ${outcome.because}`
    case 'other_page':
      return `${kind}: ${outcome.pageType}`
    case 'outranked':
      return `${kind} by ${outcome.by}: ${outcome.because}`
    case 'one_this_session':
      return `${kind}: ${outcome.campaignId}`
    case 'too_few_pages':
      return `${kind}: ${outcome.pageViews} of ${outcome.atLeast}`
    case 'shown_enough':
      return `${kind}: ${outcome.shows}`
    case 'attention_spent':
    case 'quiet_after_show':
    case 'quiet_after_close':
      return `${kind} until ${new Date(outcome.untilAt).toISOString().replace('.000', '')}`
    case 'offered':
    case 'outside_schedule':
    case 'no_consent':
    case 'holdout':
    case 'global_holdout':
    case 'converted':
    case 'nothing_to_show':
    case 'faulty':
      return kind
  }
}

function cartOf({ items, valueMinor }: CartInBrief): Cart {
  const lines = typeof items === 'number' ? Array.from({ length: items }, () => ({})) : items
  return { items: lines.map((line, n) => ({ productId: `p${n}`, ...line })), valueMinor, currency: 'EUR' }
}

function profileOf(change: Change, now: number): Profile | null {
  if (change.visitor === null) return null
  const visitor = change.visitor ?? {}
  const { sessions = 1, orders = 0, seen = 0, points = {}, cart, landing, interruptedBy } = visitor
  const { state, ...times } = newProfile(change.id ?? 'bob')
  const { minutesAgo = 0, ...utm } = landing ?? {}
  const week = String(Math.floor(dayOf(now) / 7))
  return {
    ...times,
    lastSeenAt: now,
    state: {
      ...state,
      activity: { [dayOf(now)]: points },
      sessions: {
        recent: [{ startedAt: now - 10 * MINUTE, endedAt: now, pageViews: visitor.pageViews ?? 1 }],
        older: sessions - 1,
      },
      viewed: (visitor.viewed ?? []).map((productId, n) => ({ productId, at: now - n * MINUTE })),
      interests: { ...state.interests, categories: visitor.categories ? { [week]: visitor.categories } : {} },
      orders: { ...state.orders, confirmed: orders, seen },
      cart: cart ? { value: cartOf(cart), at: now - (cart.minutesAgo ?? 0) * MINUTE, key: 'k' } : null,
      utm: landing ? { value: utm, at: now - minutesAgo * MINUTE, key: 'k' } : null,
      campaigns: historyOf(visitor, now),
      orderedAts: (visitor.orderedDaysAgo ?? []).map((days) => now - days * DAY),
      signedUpAt: visitor.signedUpDaysAgo === undefined ? 0 : now - visitor.signedUpDaysAgo * DAY,
      asked: (visitor.asked ?? []).map(([key, fifths, daysAgo]) => ({ key, fifths, at: now - daysAgo * DAY })),
      interrupted: interruptedBy === undefined ? null : { value: interruptedBy, at: now - 5 * MINUTE, key: 'k' },
    },
  }
}

function historyOf(visitor: NonNullable<Change['visitor']>, now: number): Record<string, CampaignHistory> {
  const histories: Record<string, CampaignHistory> = {}
  const note = (
    what: keyof CampaignHistory,
    values: Record<string, number> | undefined,
    of: (value: number) => number,
  ) => {
    for (const [id, value] of Object.entries(values ?? {})) histories[id] = { ...histories[id], [what]: of(value) }
  }
  const ago = (days: number) => now - days * DAY
  const longAgo = (ids: string[] | undefined) => Object.fromEntries((ids ?? []).map((id) => [id, 99]))
  note('closedAt', visitor.closedDaysAgo, ago)
  note('shownAt', visitor.shownDaysAgo, ago)
  note('heldOutAt', visitor.heldOutDaysAgo, ago)
  note('shows', visitor.shows, (shows) => shows)
  note('convertedAt', longAgo(visitor.converted), ago)
  note('offeredUntilAt', visitor.offeredForDays, (days) => now + days * DAY)
  note('leadAt', longAgo(visitor.leads), ago)
  return histories
}
