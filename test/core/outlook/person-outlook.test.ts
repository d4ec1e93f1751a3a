/** @module What is to be expected of one customer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CustomerModels } from '../../../worker/core/nightly/customer-models.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import type { DayOrders, OrderSums } from '../../../worker/core/order-sums.ts'
import { personOutlook } from '../../../worker/core/outlook/person-outlook.ts'
import { newProfile, type Profile, type ProfileState } from '../../../worker/core/profile.ts'

const DAY = 86_400_000
/** Midnight of day 20,000 since 1970. */
const NOW = 20_000 * DAY
const REPORT = { logLikelihood: 0, ended: 'found' as const, evaluations: 1, atEdge: [] }

/** CDNOW as published; borders of the fifths as one would have them. */
const MODELS: CustomerModels = {
  ...defaultModels('EUR'),
  fittedAt: NOW - DAY,
  rfm: {
    kind: 'fitted',
    customers: 100,
    cutPoints: { recencyDays: [300, 100, 50, 10], orders: [1, 2, 4, 8], spentMinor: [1000, 3000, 9000, 30_000] },
  },
  clv: {
    ...{ kind: 'clv', currency: 'EUR', fittedAt: 0, from: 0, to: 0, customers: 2357, repeaters: 946 },
    purchases: { ...REPORT, r: 0.2426, alpha: 4.414, a: 0.793, b: 2.426 },
    values: { ...REPORT, p: 6.25, q: 3.74, v: 1544 },
  },
}

/** Orders by how many days ago they were. */
type ByDaysAgo = Record<number, { orders: number; minor: number }>

function ordered(byDaysAgo: ByDaysAgo, currency = 'EUR'): OrderSums {
  const days = Object.entries(byDaysAgo).map(
    ([ago, { orders, minor }]) => [20_000 - Number(ago), { orders, revenue: { [currency]: minor } }] as const,
  )
  const sum = (of: (day: DayOrders) => number) => days.reduce((total, [, day]) => total + of(day), 0)
  return {
    confirmed: sum(({ orders }) => orders),
    seen: 0,
    revenue: { [currency]: sum(({ revenue }) => revenue[currency] ?? 0) },
    days: Object.fromEntries(days),
  }
}

const profile = (lastSeenDaysAgo: number, state: Partial<ProfileState> = {}): Profile => {
  const fresh = newProfile('ann')
  const lastSeenAt = NOW - lastSeenDaysAgo * DAY
  return { ...fresh, firstSeenAt: lastSeenAt, lastSeenAt, state: { ...fresh.state, ...state } }
}

const cartAt = (at: number): Partial<ProfileState> => ({
  cart: { at, key: 'k', value: { items: [{ productId: 'cup', quantity: 1 }], valueMinor: 900, currency: 'EUR' } },
})

test('a stranger: a stage, and of all else what is missing', () => {
  const missing = { kind: 'not-enough-data', missing: [{ what: 'orders', have: 0, need: 1 }] }
  assert.deepEqual(personOutlook(profile(1), MODELS, NOW), {
    currency: 'EUR',
    fittedAt: NOW - DAY,
    stage: 'potential',
    standing: 'potential',
    // 180 days after the last visit, which was yesterday.
    change: { at: NOW + 179 * DAY, stage: 'inactive', standing: 'inactive' },
    rfm: missing,
    value: missing,
  })
})

test('a customer with a cart: what the stage becomes is told, too', () => {
  const buyer = { orders: ordered({ 20: { orders: 1, minor: 900 } }), ...cartAt(NOW - DAY / 24) }
  const { stage, standing, change } = personOutlook(profile(0, buyer), MODELS, NOW)
  assert.deepEqual([stage, standing], ['new', 'new'])
  assert.deepEqual(change, { at: NOW + DAY / 24, stage: 'cart_abandoner', standing: 'new' })
})

const places: { days: ByDaysAgo; rfm: [number, number, number]; group: string; changesIn: number | null }[] = [
  // 20 days ago: below 300, 100 and 50; 3 orders: above 1 and 2; 40.00 spent: above 10 and 30. Then 30 days to r 3.
  { days: { 20: { orders: 3, minor: 4000 } }, rfm: [4, 3, 3], group: 'potential_loyalist', changesIn: 30 },
  { days: { 0: { orders: 9, minor: 90_000 } }, rfm: [5, 5, 5], group: 'champions', changesIn: 10 },
  { days: { 400: { orders: 1, minor: 500 } }, rfm: [1, 1, 1], group: 'lost', changesIn: null },
]
for (const { days, rfm, group, changesIn } of places)
  test(`RFM: ${group}`, () => {
    const told = personOutlook(profile(0, { orders: ordered(days) }), MODELS, NOW).rfm
    const [r, f, m] = rfm
    const changesAt = changesIn === null ? null : NOW + changesIn * DAY
    assert.deepEqual(told, { kind: 'rfm', r, f, m, group, changesAt })
  })

test('value: of 30 days with an order in the 266 since the first, as simulated customers have it', () => {
  // 38 weeks from the first to the last order, 0.86 weeks since; the average is 50.00 (customer-value.test.ts).
  const days = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [6 + Math.round((n * 266) / 29), { orders: 2, minor: 5000 }]),
  )
  const { value } = personOutlook(profile(0, { orders: ordered(days) }), MODELS, NOW)
  assert.ok(value.kind === 'value')
  assert.ok(Math.abs(value.valueMinor - 121_439) < 300, `${value.valueMinor}`)
  assert.ok(Math.abs(value.low - 14_259) < 300 && Math.abs(value.high - 213_435) < 1000)
})

test('value: two orders of one day count as one, after which nobody has left for good', () => {
  const { value } = personOutlook(profile(0, { orders: ordered({ 90: { orders: 2, minor: 900 } }) }), MODELS, NOW)
  assert.ok(value.kind === 'value' && value.pAlive === 1)
})

const lacking = [
  {
    name: 'paid in another currency',
    orders: ordered({ 9: { orders: 1, minor: 900 } }, 'GBP'),
    models: MODELS,
    missing: [{ what: 'orders', have: 0, need: 1 }],
  },
  {
    name: 'the shop has too few customers',
    orders: ordered({ 9: { orders: 1, minor: 900 } }),
    models: {
      ...MODELS,
      clv: { kind: 'not-enough-data' as const, missing: [{ what: 'weeks' as const, have: 3, need: 12 }] },
    },
    missing: [{ what: 'weeks', have: 3, need: 12 }],
  },
  {
    name: 'before the first night',
    orders: ordered({ 9: { orders: 1, minor: 900 } }),
    models: defaultModels('EUR'),
    missing: [],
  },
]
for (const { name, orders, models, missing } of lacking)
  test(`value: no figure when ${name}`, () => {
    assert.deepEqual(personOutlook(profile(0, { orders }), models, NOW).value, { kind: 'not-enough-data', missing })
  })

test('RFM: too few customers, and before the first night', () => {
  const buyer = profile(0, { orders: ordered({ 9: { orders: 1, minor: 900 } }) })
  const few = { ...MODELS, rfm: { kind: 'not_enough' as const, customers: 7, needed: 25 } }
  assert.deepEqual(personOutlook(buyer, few, NOW).rfm, {
    kind: 'not-enough-data',
    missing: [{ what: 'customers', have: 7, need: 25 }],
  })
  assert.deepEqual(personOutlook(buyer, defaultModels('EUR'), NOW).rfm, { kind: 'not-enough-data', missing: [] })
})
