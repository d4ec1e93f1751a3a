/** @module Random people and random conditions about them, for properties. */
import fc from 'fast-check'
import type { Condition } from '../../../contract/condition.ts'
import { NUMBER_FIELDS, type NumberField, TEXT_FIELDS, type TextField } from '../../../contract/condition-fields.ts'
import { PURPOSES } from '../../../contract/purpose.ts'
import { ACTIVITY_KINDS, type Activity, DAY_MS, dayOf } from '../../../worker/core/activity.ts'
import { type WeekSums, weekSums } from '../../../worker/core/interest/week-sums.ts'
import { type CustomerModels, defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { addToOrders, type OrderSums } from '../../../worker/core/order-sums.ts'
import { newProfile } from '../../../worker/core/profile.ts'
import type { Moment } from '../../../worker/core/segment/moment.ts'
import type { Subject } from '../../../worker/core/segment/subject.ts'
import type { Session } from '../../../worker/core/sessions.ts'
import { traitsSaid } from '../../../worker/core/traits.ts'
import { NOW } from '../sample-event.ts'

const CURRENCIES = ['EUR', 'GBP']
const WORDS: Record<TextField, string[]> = {
  country: ['LT', 'NO', "it's; --"],
  language: ['lt', 'nb', 'kk'],
  device: ['phone', 'desktop'],
  source: ['direct', 'newsletter', '%'],
  consent: [...PURPOSES],
  'interest.category': ['Tea / Green', 'ŽALGIRIS', 'tea / green', "it's; --", 'cups\nb:Acme'],
  'interest.brand': ['Acme', 'ACME  ltd', '%', 'Σ'],
  'trait.gender': Object.keys(TEXT_FIELDS['trait.gender'].values),
  'trait.age_band': Object.keys(TEXT_FIELDS['trait.age_band'].values),
  trait: ['style: Boho', 'style: plain', 'Size: 42'],
  'score.grade': ['cold', 'warm', 'hot'],
  'score.rfm_group': Object.keys(TEXT_FIELDS['score.rfm_group'].values),
  'score.stage': Object.keys(TEXT_FIELDS['score.stage'].values),
}

/** Days before today, mostly few; one ahead of our clock now and then. */
const daysAgo = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 100 }), fc.constant(-1))

const orders: fc.Arbitrary<OrderSums> = fc
  .array(
    fc.record({
      ago: fc.integer({ min: 0, max: 400 }),
      currency: fc.constantFrom(...CURRENCIES),
      minor: fc.integer({ min: -900, max: 9000 }),
      orders: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 4 },
  )
  .map((changes) =>
    changes.reduce<OrderSums>(
      (sums, { ago, currency, minor, orders: count }) =>
        addToOrders(sums, { day: dayOf(NOW) - ago, orders: count, currency, minor: count === 0 ? -minor : minor }),
      { confirmed: 0, seen: 0, revenue: {} },
    ),
  )

const activity: fc.Arbitrary<Activity> = fc
  .array(fc.tuple(daysAgo, fc.constantFrom(...ACTIVITY_KINDS), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
  .map((added) => {
    const days: Activity = {}
    for (const [ago, kind, count] of added) days[dayOf(NOW) - ago] = { ...days[dayOf(NOW) - ago], [kind]: count }
    return days
  })

const latest = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value.map((known) => ({ value: known, at: NOW, key: '' })))

const interests = fc
  .record({
    categories: someInterests(['Tea / Green', 'Žalgiris', 'TEA / GREEN', "it's; --", 'cups']),
    brands: someInterests(['acme', 'Acme Ltd', '%', 'Σ']),
  })
  .map((sums) => ({ ...sums, prices: {}, rhythm: {} }))

function someInterests(names: string[]): fc.Arbitrary<WeekSums> {
  const fact = fc.record({ name: fc.constantFrom(...names), points: fc.nat(9), ago: fc.nat(99) })
  const facts = fc.array(fact, { maxLength: 4 })
  return facts.map((each) => weekSums(each.map(({ ago, ...of }) => ({ ...of, at: NOW - ago * DAY_MS }))))
}

const traits = fc
  .record(
    {
      gender: fc.option(fc.constantFrom(...WORDS['trait.gender'])),
      age_band: fc.constantFrom(...WORDS['trait.age_band']),
      birthday: fc.constantFrom('02-28', '02-29', '03-01', '12-31', '01-01', '06-15', '07-20'),
      style: fc.constantFrom('boho', 'Plain'),
      size: fc.constantFrom('42', '43'),
    },
    { requiredKeys: [] },
  )
  .map((said) => traitsSaid(said, NOW))

const cart = fc.option(
  fc.record({
    value: fc.record({
      items: fc.array(fc.record({ productId: fc.constantFrom('a', 'b') }), { maxLength: 3 }),
      valueMinor: fc.nat(9000),
      currency: fc.constantFrom(...CURRENCIES),
    }),
    // Whole minutes often, so that limits are met to the millisecond.
    at: fc.oneof(fc.nat(200), fc.nat(9000)).map((minutes) => NOW - minutes * 60_000 + (minutes % 3) - 1),
    key: fc.constant(''),
  }),
)

/** People whose facts agree with each other: nobody was seen last before what they did. */
export const somebody = fc
  .record({
    activity,
    orders,
    cart,
    interests,
    traits,
    seenOrders: fc.nat(1),
    pageViews: fc.nat(9),
    sessions: fc.record({ recent: fc.constant<Session[]>([]), older: fc.nat(4) }),
    country: latest(fc.constantFrom(...WORDS.country)),
    language: latest(fc.constantFrom('lt-LT', 'nb', 'KK', 'x', 'english')),
    device: latest(fc.constantFrom('phone', 'desktop')),
    source: latest(fc.constantFrom(...WORDS.source)),
    consent: latest(fc.uniqueArray(fc.constantFrom(...PURPOSES))),
    firstDaysAgo: fc.integer({ min: 0, max: 500 }),
    lastDaysAgo: daysAgo,
    scored: fc.option(
      fc.record({
        clvMinor: fc.nat(9000),
        clvCurrency: fc.constantFrom(...CURRENCIES),
      }),
      { nil: undefined },
    ),
  })
  .map(({ firstDaysAgo, lastDaysAgo, seenOrders, scored, orders: sums, ...state }): Subject => {
    const days = [...Object.keys(state.activity), ...Object.keys(sums.days ?? {})].map(Number)
    const lastDay = Math.max(dayOf(NOW) - lastDaysAgo, ...days)
    const firstDay = Math.min(dayOf(NOW) - firstDaysAgo, ...days)
    const profile = newProfile('somebody')
    return {
      ...profile,
      firstSeenAt: firstDay * DAY_MS,
      lastSeenAt: Math.max(lastDay * DAY_MS + 1, state.cart?.at ?? 0),
      state: { ...profile.state, ...state, orders: { ...sums, seen: seenOrders } },
      scored,
    }
  })

/** Four borders, as a fit leaves them. */
const borders = (most: number) =>
  fc.array(fc.nat(most), { minLength: 4, maxLength: 4 }).map((each) => each.sort((a, b) => a - b))

/** What was learned of a shop of such people, or not yet. */
export const someModels: fc.Arbitrary<CustomerModels> = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    limits: fc.record({
      inactiveDays: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 30, max: 300 })),
      vipMinor: fc.option(fc.integer({ min: 1, max: 12_000 })),
      cartLeftMinutes: fc.integer({ min: 1, max: 3000 }),
      cartForgottenDays: fc.integer({ min: 1, max: 9 }),
    }),
    cutPoints: fc.option(
      fc.record({
        recencyDays: borders(400).map((days) => days.reverse()),
        orders: borders(5),
        spentMinor: borders(12_000),
      }),
    ),
  })
  .map(({ currency, limits, cutPoints }) => {
    const models = defaultModels(currency)
    return {
      ...models,
      limits: { ...limits, from: models.limits.from },
      rfm: cutPoints ? { kind: 'fitted', customers: 100, cutPoints } : models.rfm,
    }
  })

/** A limit that such people meet about as often as not. */
const LIMITS: Record<string, fc.Arbitrary<number>> = {
  times: fc.integer({ min: 0, max: 7 }),
  seconds: fc.integer({ min: 0, max: 12 }),
  lines: fc.integer({ min: 0, max: 4 }),
  days: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.nat(400)),
  minutes: fc.oneof(fc.nat(200), fc.nat(9000)),
  points: fc.integer({ min: 0, max: 100 }),
  money: fc.oneof(fc.nat(9000), fc.constantFrom(0, 1, 20_000)),
}

/** One test of a number. */
export const someNumberTest: fc.Arbitrary<Condition> = fc
  .constantFrom(...(Object.keys(NUMBER_FIELDS) as NumberField[]))
  .chain((field) => {
    const { unit, windowDays } = NUMBER_FIELDS[field]
    const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
    return fc
      .record({
        low: LIMITS[unit]!,
        span: fc.nat(5),
        which: fc.constantFrom('least', 'most', 'both'),
        withinDays: windowDays === null ? fc.constant(undefined) : optional(fc.integer({ min: 1, max: 60 })),
        currency: unit === 'money' ? fc.constantFrom(...CURRENCIES) : fc.constant(undefined),
      })
      .map(({ low, span, which, withinDays, currency }) => ({
        kind: 'number' as const,
        field,
        ...(which === 'most' ? {} : { atLeast: low }),
        ...(which === 'least' ? {} : { atMost: low + (which === 'both' ? span : 0) }),
        ...(withinDays === undefined ? {} : { withinDays }),
        ...(currency === undefined ? {} : { currency }),
      }))
  })

const textTest: fc.Arbitrary<Condition> = fc
  .constantFrom(...(Object.keys(TEXT_FIELDS) as TextField[]))
  .chain((field) =>
    fc
      .uniqueArray(fc.constantFrom(...WORDS[field]), { minLength: 1, maxLength: 3 })
      .map((isOneOf) => ({ kind: 'text' as const, field, isOneOf })),
  )

const test = fc.oneof({ weight: 3, arbitrary: someNumberTest }, { weight: 1, arbitrary: textTest })

/** Trees of up to 20 tests and 5 levels, every field and every joint in them. */
export const someCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    test,
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
  ),
})).tree

/** Moments from a week before NOW to three months after it, often just at a midnight, by any models. */
export const someMoment: fc.Arbitrary<Moment> = fc.record({
  now: fc.oneof(
    fc.integer({ min: -7, max: 90 }).map((days) => (dayOf(NOW) + days) * DAY_MS),
    fc.integer({ min: -7 * 24 * 60, max: 90 * 24 * 60 }).map((minutes) => NOW + minutes * 60_000),
  ),
  models: someModels,
})
