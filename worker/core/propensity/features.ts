/** @module What the purchase propensity looks at: one number each, from the visit so far and from what was known before. */
import { DAY_MS } from '../activity.ts'
import { type Appeal, beforeOf, isChoosing } from './appeal.ts'
import { cellOf, distinct } from './hash-counts.ts'
import type { SourceKind } from './source-kind.ts'
import { hasCart, type VisitState } from './visit-state.ts'
import type { VisitorPast } from './visitor-past.ts'

/** One moment of a visit. `device` as the browser's batch says it, null when unknown. */
export interface Moment {
  visit: VisitState
  past: VisitorPast
  device: string | null
}

type Value = (moment: Moment, appeal: Appeal) => number

const flag = (is: boolean): number => (is ? 1 : 0)
const log = (count: number): number => Math.log1p(Math.max(0, count))
const secondsSince = (then: number, { lastAt }: VisitState): number => (lastAt - then) / 1000
const daysSince = (then: number, { startedAt }: VisitState): number => (startedAt - then) / DAY_MS

/** A share of the day (0 to 1, UTC) as an angle: sine and cosine together stand for any hour in any time zone. */
const angle = ({ lastAt }: VisitState, turns: number): number => 2 * Math.PI * turns * ((lastAt % DAY_MS) / DAY_MS)

/** 1970-01-01 was a Thursday: days 2 and 3 of each seven are Saturday and Sunday, UTC. */
const isWeekend = ({ lastAt }: VisitState): boolean => [2, 3].includes(Math.floor(lastAt / DAY_MS) % 7)

const isOpen = ({ addedAt, purchasedAt }: VisitState): boolean => addedAt > purchasedAt
const isCheckingOut = ({ checkoutAt, purchasedAt }: VisitState): boolean => checkoutAt > purchasedAt
const viewsOfCurrent = ({ product, products }: VisitState): number =>
  product ? (products.cells[cellOf(product.value.productId)] ?? 0) : 0
const isKnown = ({ product }: VisitState, { products }: VisitorPast): boolean =>
  product !== null && cellOf(product.value.productId) in products.cells
const from =
  (...kinds: SourceKind[]): Value =>
  ({ visit: { source } }) =>
    flag(source !== null && kinds.includes(source.value))

/**
 * By name, in the order of the vector. Counts and times as `ln(1 + x)`, yes or no as 1 or 0. Adding, cart and checkout
 * count since the last purchase of the visit only; nothing here knows of a purchase still to come.
 */
const VALUES = {
  product_views: ({ visit }) => log(visit.productViews),
  other_pages: ({ visit }) => log(visit.pageViews - visit.productViews),
  seconds: ({ visit }) => log(secondsSince(visit.startedAt, visit)),
  active_seconds: ({ visit }) => log(visit.activeMs / 1000),
  scroll: ({ visit }) => visit.scrollShare,
  products: ({ visit }) => log(distinct(visit.products)),
  categories: ({ visit }) => log(distinct(visit.categories)),
  favourite_views: ({ visit }) => log(visit.products.largest - 1),
  product_again: ({ visit }) => log(viewsOfCurrent(visit) - 1),
  product_from_before: ({ visit, past }) => flag(isKnown(visit, past)),
  product_appeal: ({ visit }, { products }) => (isChoosing(visit) ? (products[beforeOf(visit).product ?? -1] ?? 0) : 0),
  category_appeal: ({ visit }, { categories }) =>
    isChoosing(visit) ? (categories[beforeOf(visit).category ?? -1] ?? 0) : 0,
  lists: ({ visit }) => log(visit.lists),
  searches: ({ visit }) => log(visit.searches),
  contact: ({ visit }) => flag(visit.contacts > 0),
  overlay_used: ({ visit }) => flag(visit.accepted > 0),
  cart: ({ visit }) => flag(hasCart(visit)),
  cart_lines: ({ visit }) => log(visit.cart?.value.lines ?? 0),
  cart_value: ({ visit }) => log((visit.cart?.value.valueMinor ?? 0) / 100),
  adds: ({ visit }) => (isOpen(visit) ? log(visit.adds) : 0),
  removes: ({ visit }) => log(visit.removes),
  since_add: ({ visit }) => (isOpen(visit) ? log(secondsSince(visit.addedAt, visit)) : 0),
  cart_product_views: ({ visit }) => (hasCart(visit) ? log(visit.productViews) : 0),
  checkout: ({ visit }) => flag(isCheckingOut(visit)),
  since_checkout: ({ visit }) => (isCheckingOut(visit) ? log(secondsSince(visit.checkoutAt, visit)) : 0),
  bought: ({ visit }) => flag(visit.purchases > 0),
  since_bought: ({ visit }) => (visit.purchases > 0 ? log(secondsSince(visit.purchasedAt, visit)) : 0),
  returning: ({ past }) => flag(past.visits > 0),
  visits_before: ({ past }) => log(past.visits),
  days_away: ({ visit, past }) => (past.visits > 0 ? log(daysSince(past.lastAt, visit)) : 0),
  product_views_before: ({ past }) => log(past.productViews),
  adds_before: ({ past }) => log(past.adds),
  cart_from_before: ({ visit, past }) => flag(!visit.cart && (past.cart?.value ?? 0) > 0),
  orders_before: ({ past }) => log(past.orders),
  days_since_order: ({ visit, past }) => (past.orders > 0 ? log(daysSince(past.orderedAt, visit)) : 0),
  weekend: ({ visit }) => flag(isWeekend(visit)),
  hour_sine: ({ visit }) => Math.sin(angle(visit, 1)),
  hour_cosine: ({ visit }) => Math.cos(angle(visit, 1)),
  half_day_sine: ({ visit }) => Math.sin(angle(visit, 2)),
  half_day_cosine: ({ visit }) => Math.cos(angle(visit, 2)),
  from_search: from('search'),
  from_social: from('social'),
  from_email: from('email'),
  from_paid: from('paid'),
  from_elsewhere: from('site', 'other'),
  phone: ({ device }) => flag(device === 'phone'),
} as const satisfies Record<string, Value>

/** A name in the vector. */
export type FeatureName = keyof typeof VALUES

/** The names in the order of the vector. A stored model is used with the names it was made for only. */
export const FEATURE_NAMES = Object.keys(VALUES) as FeatureName[]

const IN_ORDER: readonly Value[] = Object.values(VALUES)

/**
 * The numbers of a moment, finite, in the order of `FEATURE_NAMES`. As of the visit's last event, not of any clock.
 * `appeal` is the model's.
 */
export function features(moment: Moment, appeal: Appeal): number[] {
  return IN_ORDER.map((value) => value(moment, appeal))
}
