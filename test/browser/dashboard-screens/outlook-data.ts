/** @module Believable outlooks: of a customer with everything, and of a stranger. */
import type { Person, Timeline } from '../../../contract/admin.ts'
import type { PersonOutlook } from '../../../contract/person-outlook.ts'
import type { VisitPropensity } from '../../../contract/visit-propensity.ts'
import { peopleRows, person, personId } from './people-data.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

const outlook: PersonOutlook = {
  currency: 'EUR',
  fittedAt: NOW - 9 * 3_600_000,
  stage: 'returning',
  standing: 'returning',
  change: { at: NOW + 57 * MINUTE_MS, stage: 'cart_abandoner', standing: 'returning' },
  rfm: { kind: 'rfm', r: 4, f: 3, m: 5, group: 'potential_loyalist', changesAt: NOW + 22 * DAY_MS },
  value: { kind: 'value', pAlive: 0.86, expectedOrders: 2.34, valueMinor: 18_420, low: 0, high: 41_250 },
}

const propensity: VisitPropensity = {
  propensity: {
    kind: 'propensity',
    probability: 0.342,
    low: 0.271,
    high: 0.419,
    at: NOW - 12_000,
    isRunning: true,
    sureness: 'Fitted to this shop: 412 of 11840 visits bought.',
    reasons: [
      { feature: 'cart', value: 1, logOdds: 1.92 },
      { feature: 'since_add', value: Math.log1p(252), logOdds: -0.61 },
      { feature: 'orders_before', value: Math.log1p(2), logOdds: 0.44 },
      { feature: 'cart_product_views', value: Math.log1p(7), logOdds: 0.31 },
      { feature: 'phone', value: 1, logOdds: -0.22 },
      { feature: 'hour', value: 13, logOdds: 0.09 },
      { feature: 'from_paid', value: 1, logOdds: -0.02 },
    ],
  },
}

const row = peopleRows[6] ?? person

/** Was here once, and did next to nothing. */
export const stranger: Person = {
  ...person,
  ...row,
  score: {
    ...person.score,
    ...{ score: 5, grade: 'cold', engagement: 1, fit: 0 },
    reasons: [{ part: 'engagement', kind: 'page_view', count: 1, points: 1 }],
  },
  history: person.history.map((each, index, all) => ({ ...each, score: index === all.length - 1 ? 5 : 0 })),
  traits: {},
  pageViews: 1,
  cart: null,
  recentlyViewed: [],
  orderList: [],
  identities: [],
  profiles: [row.profileId],
  why: null,
}

const strangerOutlook: PersonOutlook = {
  currency: 'EUR',
  fittedAt: null,
  stage: 'potential',
  standing: 'potential',
  change: { at: NOW + 180 * DAY_MS, stage: 'inactive', standing: 'inactive' },
  rfm: { kind: 'not-enough-data', missing: [{ what: 'orders', have: 0, need: 1 }] },
  value: {
    kind: 'not-enough-data',
    missing: [
      { what: 'customers', have: 143, need: 200 },
      { what: 'weeks', have: 5.3, need: 12 },
    ],
  },
}

const strangerPropensity: VisitPropensity = { propensity: null }

const noTimeline: Timeline = { entries: [], next: null }

/** Answers by path: outlook and propensity of both, and all else of the stranger. */
export const outlookAnswers: Readonly<Record<string, unknown>> = {
  [`/v1/people/${personId}/outlook`]: outlook,
  [`/v1/people/${personId}/propensity`]: propensity,
  [`/v1/people/${stranger.profileId}`]: stranger,
  [`/v1/people/${stranger.profileId}/outlook`]: strangerOutlook,
  [`/v1/people/${stranger.profileId}/propensity`]: strangerPropensity,
  [`/v1/people/${stranger.profileId}/timeline`]: noTimeline,
}
