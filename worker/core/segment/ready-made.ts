/** @module The eight segments that every shop has from the first day. */
import type { Condition } from '../../../contract/condition.ts'
import type { Segment } from '../../../contract/segment.ts'
import type { LifecycleLimits } from '../lifecycle/lifecycle-limits.ts'

/** What the ready-made segments ask by, as the stages of life do. Money in minor units of `currency`. */
export type SegmentLimits = Omit<LifecycleLimits, 'from'> & { currency: string }

/** First order in so many days: a new customer. Our policy. */
const NEW_DAYS = 30
/** At risk from this share of the inactive limit on. Our policy. */
const AT_RISK_SHARE = 0.5
/** So many products looked at in so many days and nothing bought. Our policy. */
const WINDOW_SHOPPER_VIEWS = 5
const WINDOW_SHOPPER_DAYS = 30
/** So many offers taken up in so many days. Our policy. */
const HUNTER_OFFERS = 2
const HUNTER_DAYS = 60

const MINUTES_PER_DAY = 1440

type Limits = { atLeast?: number; atMost?: number; withinDays?: number; currency?: string }
const number = (field: Extract<Condition, { kind: 'number' }>['field'], limits: Limits): Condition => ({
  kind: 'number',
  field,
  ...limits,
})
const all = (...of: Condition[]): Condition => ({ kind: 'all', of })

/** The eight, each with a sentence that says whom it means. */
export function readyMadeSegments(limits: SegmentLimits): Segment[] {
  return [...customers(limits), ...visitors(limits)]
}

function customers({ inactiveDays, vipMinor, currency }: SegmentLimits): Segment[] {
  const atRiskDays = Math.round(inactiveDays * AT_RISK_SHARE)
  const twice = number('orders.count', { atLeast: 2 })
  const recent = number('orders.days_since_last', { atMost: inactiveDays - 1 })
  const spent: Condition =
    vipMinor === null ? { kind: 'any', of: [] } : number('orders.revenue', { atLeast: vipMinor, currency })
  return [
    readyMade(
      ['new', 'New customers', `Ordered for the first time in the last ${NEW_DAYS} days.`],
      number('orders.days_since_first', { atMost: NEW_DAYS - 1 }),
    ),
    readyMade(['active', 'Active customers', `Ordered in the last ${inactiveDays} days.`], recent),
    readyMade(
      ['inactive', 'Inactive customers', `Ordered before, but not for ${inactiveDays} days or longer.`],
      number('orders.days_since_last', { atLeast: inactiveDays }),
    ),
    readyMade(
      ['vip', 'VIP customers', 'Ordered at least twice, spent as much as the shop’s best, and are not inactive.'],
      all(recent, twice, spent),
    ),
    readyMade(
      ['at-risk', 'At risk', `Ordered at least twice, but not for ${atRiskDays} days: soon they are inactive.`],
      all(twice, number('orders.days_since_last', { atLeast: atRiskDays, atMost: inactiveDays - 1 })),
    ),
  ]
}

function visitors({ cartLeftMinutes, cartForgottenDays }: SegmentLimits): Segment[] {
  const never = [number('orders.count', { atMost: 0 }), number('orders.unconfirmed', { atMost: 0 })]
  return [
    readyMade(
      [
        'left-a-cart',
        'Left a cart',
        `Something is in the cart that has not changed for ${cartLeftMinutes} minutes, though in the last ${cartForgottenDays} days.`,
      ],
      number('cart.minutes_unchanged', { atLeast: cartLeftMinutes, atMost: cartForgottenDays * MINUTES_PER_DAY - 1 }),
    ),
    readyMade(
      [
        'window-shoppers',
        'Window shoppers',
        `Looked at products ${WINDOW_SHOPPER_VIEWS} times or more in the last ${WINDOW_SHOPPER_DAYS} days and never ordered.`,
      ],
      all(...never, number('events.view_item', { atLeast: WINDOW_SHOPPER_VIEWS, withinDays: WINDOW_SHOPPER_DAYS })),
    ),
    readyMade(
      [
        'discount-hunters',
        'Discount hunters',
        `Used the buttons of overlays ${HUNTER_OFFERS} times or more in the last ${HUNTER_DAYS} days.`,
      ],
      number('events.select_promotion', { atLeast: HUNTER_OFFERS, withinDays: HUNTER_DAYS }),
    ),
  ]
}

function readyMade(
  [segmentId, name, description]: [id: string, name: string, sentence: string],
  condition: Condition,
): Segment {
  return {
    segmentId,
    name,
    description,
    condition,
    conditionVersion: 1,
    agreed: false,
    version: 1,
    createdAt: null,
    updatedAt: null,
    isReadyMade: true,
  }
}
