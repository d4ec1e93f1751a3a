/** @module The lead score, worked out by hand, and its explanation that adds up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Grade } from '../../contract/grade.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { ACTIVITY_KINDS, type Activity, type ActivityKind, dayOf } from '../../worker/core/activity.ts'
import { gradeOf } from '../../worker/core/grade-of.ts'
import { leadScore } from '../../worker/core/lead-score.ts'
import { newProfile, type ProfileState } from '../../worker/core/profile.ts'
import { scoreHistory } from '../../worker/core/score-history.ts'
import { NOW } from './sample-event.ts'

const TODAY = dayOf(NOW)
const daysAgo = (days: number, counts: Partial<Record<ActivityKind, number>>): Activity => ({ [TODAY - days]: counts })
const somebody = (state: Partial<ProfileState>) => ({ lastSeenAt: NOW, state: { ...newProfile('').state, ...state } })
const scoreOf = (activity: Activity, now = NOW) => leadScore(somebody({ activity }), now)
const today = (counts: Partial<Record<ActivityKind, number>>) => daysAgo(0, counts)

// score = 100 * (1 - e^(-raw / 20)), rounded; raw and score by hand.
const cases: { name: string; activity: Activity; raw: number; score: number; grade?: Grade }[] = [
  { name: 'a stranger scores nothing', activity: {}, raw: 0, score: 0 },
  // 100 * (1 - e^(-1/20)) = 4.8771
  { name: 'one page view today', activity: today({ page_view: 1 }), raw: 1, score: 5 },
  // A half-life: 0.5 points, 2.4690
  { name: 'one page view seven days ago counts half', activity: daysAgo(7, { page_view: 1 }), raw: 0.5, score: 2 },
  // 0.5^(1/7) = 0.905724; 100 * (1 - e^(-0.0452862)) = 4.4276
  { name: 'one page view yesterday', activity: daysAgo(1, { page_view: 1 }), raw: 0.905724, score: 4 },
  { name: 'a day ahead of ours counts as today', activity: daysAgo(-1, { page_view: 1 }), raw: 1, score: 5 },
  { name: 'days ahead do not grow beyond today', activity: daysAgo(-70, { page_view: 1 }), raw: 1, score: 5 },
  // 9.5163
  { name: 'one product looked at', activity: today({ view_item: 1 }), raw: 2, score: 10 },
  { name: 'one search', activity: today({ search: 1 }), raw: 2, score: 10 },
  { name: 'two minutes of use are a point', activity: today({ active_seconds: 120 }), raw: 1, score: 5 },
  // 32.9680
  { name: 'one product put into the cart', activity: today({ add_to_cart: 1 }), raw: 8, score: 33, grade: 'cold' },
  // 45.1188
  { name: 'a checkout begun', activity: today({ begin_checkout: 1 }), raw: 12, score: 45, grade: 'warm' },
  // 39.3469
  { name: 'a purchase', activity: today({ purchase: 1 }), raw: 10, score: 39, grade: 'warm' },
  { name: 'an account made', activity: today({ sign_up: 1 }), raw: 10, score: 39, grade: 'warm' },
  { name: 'an address left', activity: today({ generate_lead: 1 }), raw: 10, score: 39, grade: 'warm' },
  // 22.1199
  { name: 'a page opened from an e-mail', activity: today({ email_click: 1 }), raw: 5, score: 22 },
  { name: 'an e-mail opened', activity: today({ email_open: 1 }), raw: 1, score: 5 },
  // 13.9292
  { name: 'an overlay accepted', activity: today({ select_promotion: 1 }), raw: 3, score: 14 },
  // 3 page views + 2 products + 1 cart = 3 + 4 + 8 = 15; 52.7633
  {
    name: 'a good visit',
    activity: today({ page_view: 3, view_item: 2, add_to_cart: 1 }),
    raw: 15,
    score: 53,
    grade: 'warm',
  },
  // 6 today, 10 a week ago and 30 two weeks ago: 6 + 5 + 7.5 = 18.5 of browsing, cut to 15.
  {
    name: 'days add up, then comes the cap',
    activity: { [TODAY]: { view_item: 2, search: 1 }, [TODAY - 7]: { search: 5 }, [TODAY - 14]: { view_item: 15 } },
    raw: 15,
    score: 53,
    grade: 'warm',
  },
  {
    name: 'a million page views are 15 points',
    activity: today({ page_view: 1e6 }),
    raw: 15,
    score: 53,
    grade: 'warm',
  },
  // 77.6870
  { name: 'a million carts are 30 points', activity: today({ add_to_cart: 1e6 }), raw: 30, score: 78, grade: 'hot' },
  // 63.2121
  { name: 'a million sign-ups are 20 points', activity: today({ sign_up: 1e6 }), raw: 20, score: 63, grade: 'hot' },
  { name: 'a million purchases are 20 points', activity: today({ purchase: 1e6 }), raw: 20, score: 63, grade: 'hot' },
  // 15 + 30 + 20 + 20 = 85 is all there is: 98.5736
  {
    name: 'everything a million times',
    activity: today(Object.fromEntries(ACTIVITY_KINDS.map((kind) => [kind, 1e6]))),
    raw: 85,
    score: 99,
    grade: 'hot',
  },
  // Edges of the grades. 1,008 s are 8.4 points: 34.2953. 1,020 s are 8.5: 34.6230.
  { name: 'the last cold score', activity: today({ active_seconds: 1008 }), raw: 8.4, score: 34, grade: 'cold' },
  { name: 'the first warm score', activity: today({ active_seconds: 1020 }), raw: 8.5, score: 35, grade: 'warm' },
  // A cart and 1,200 s are 18 points: 59.3430. A cart and 1,212 s are 18.1: 59.5458.
  {
    name: 'the last warm score',
    activity: today({ add_to_cart: 1, active_seconds: 1200 }),
    raw: 18,
    score: 59,
    grade: 'warm',
  },
  {
    name: 'the first hot score',
    activity: today({ add_to_cart: 1, active_seconds: 1212 }),
    raw: 18.1,
    score: 60,
    grade: 'hot',
  },
]

const points = (activity: Activity) => scoreOf(activity, NOW).reasons.reduce((sum, reason) => sum + reason.points, 0)

for (const { name, activity, raw, score, grade = 'cold' } of cases)
  test(`lead score: ${name}`, () => {
    const scored = scoreOf(activity, NOW)
    assert.deepEqual([scored.score, scored.grade], [score, grade])
    assert.equal(Number(points(activity).toFixed(6)), raw)
  })

test('lead score: the same activity is worth less every day, by half in seven', () => {
  const activity = today({ add_to_cart: 1 })
  const after = (days: number) => scoreOf(activity, NOW + days * 86_400_000).score
  // 8 * 0.5^(days / 7): 8, 7.2458, 4, 2, 0.0210
  assert.deepEqual([0, 1, 7, 14, 60].map(after), [33, 30, 18, 10, 0])
})

test('lead score: age is counted in days UTC, so it falls at midnight', () => {
  const midnight = (TODAY + 1) * 86_400_000
  const activity = today({ purchase: 1 })
  assert.deepEqual([scoreOf(activity, midnight - 1).score, scoreOf(activity, midnight).score], [39, 36])
})

test('lead score: reasons say how often, come largest first and show what a cap took', () => {
  // Browsing: 20 + 20 = 40 points cut to 15, so each keeps 15/40.
  const { reasons } = scoreOf({ ...today({ page_view: 20, view_item: 10, purchase: 1 }) }, NOW)
  assert.deepEqual(reasons, [
    { part: 'engagement', kind: 'purchase', count: 1, points: 10 },
    { part: 'engagement', kind: 'page_view', count: 20, points: 7.5, uncapped: 20 },
    { part: 'engagement', kind: 'view_item', count: 10, points: 7.5, uncapped: 20 },
  ])
})

test('lead score: what never happened is no reason', () => {
  assert.deepEqual(scoreOf(today({ page_view: 0, active_seconds: 0 }), NOW), {
    score: 0,
    grade: 'cold',
    engagement: 0,
    fit: 0,
    reasons: [],
  })
})

const customer = (confirmed: number) => ({ orders: { ...newProfile('').state.orders, confirmed } })
const permits = (...value: Purpose[]) => ({ consent: { value, at: NOW, key: '' } })
const daysHere = (...ages: number[]) => ({
  activity: Object.fromEntries(ages.map((age) => [String(TODAY - age), { page_view: 1 }])),
})

// Points of fit, and days since the last visit; by hand.
const fits: [name: string, state: Partial<ProfileState>, daysAway: number, fit: number][] = [
  ['a stranger', {}, 0, 0],
  ['a customer, however many orders', customer(9), 0, 4],
  ['whose only order was given back', customer(0), 0, 0],
  ['who may be written to', permits('measure', 'message'), 0, 1],
  ['for whom it may be personalised', permits('personalise'), 0, 1],
  ['who permits measuring alone', permits('measure'), 0, 0],
  ['who was here on two days', daysHere(0, 59), 0, 0],
  ['who was here on three', daysHere(0, 1, 59), 0, 3],
  ['one of them 60 days ago', daysHere(0, 1, 60), 0, 0],
  [
    'all of it, 9 points, is cut to 7',
    { ...customer(1), ...permits('personalise', 'message'), ...daysHere(0, 1, 2) },
    0,
    7,
  ],
  ['two weeks away leave half', customer(1), 14, 2],
]

for (const [name, state, daysAway, fit] of fits)
  test(`lead score: fit of ${name}`, () => {
    const scored = leadScore(somebody(state), NOW + daysAway * 86_400_000)
    assert.equal(Number(scored.fit.toFixed(6)), fit)
    const sumOf = (part: string) =>
      scored.reasons.reduce((sum, reason) => sum + (reason.part === part ? reason.points : 0), 0)
    assert.ok(Math.abs(sumOf('fit') - scored.fit) < 1e-9 && Math.abs(sumOf('engagement') - scored.engagement) < 1e-9)
  })

test('lead score: fit alone warms nobody, and 90 days away nothing is left of anything', () => {
  const fit = { ...customer(1), ...permits('personalise', 'message') }
  const everything = today(Object.fromEntries(ACTIVITY_KINDS.map((kind) => [kind, 1e6])))
  // 7 points of fit with next to nothing done: 100 * (1 - e^(-7.0026/20)) = 29.5
  const old = { ...daysHere(59, 58, 57) }
  assert.equal(leadScore(somebody({ ...fit, ...old }), NOW).grade, 'cold')
  const best = somebody({ ...fit, activity: { ...old.activity, ...everything } })
  assert.deepEqual(
    [0, 90].map((days) => leadScore(best, NOW + days * 86_400_000).score),
    [99, 0],
  )
})

test('score history: as each day ended, and now', () => {
  const at = (day: number) => day * 86_400_000
  const activity = { [TODAY - 3]: { add_to_cart: 1 }, [TODAY - 1]: { page_view: 1 } }
  const orders = {
    ...newProfile('').state.orders,
    confirmed: 1,
    days: { [TODAY - 1]: { orders: 1, revenue: { EUR: 1 } } },
  }
  const ann = { ...newProfile('ann'), ...somebody({ activity, orders }) }
  // 0; 8; 7.2458; 8 * 0.5^(2/7) + 1 + 4 = 11.5627; 5.9440 + 0.9057 + 4 = 10.8497, for she was seen today.
  assert.deepEqual(scoreHistory(ann, NOW, 5), [
    { day: at(TODAY - 4), score: 0 },
    { day: at(TODAY - 3), score: 33 },
    { day: at(TODAY - 2), score: 30 },
    { day: at(TODAY - 1), score: 44 },
    { day: at(TODAY), score: 42 },
  ])
  assert.equal(scoreHistory(ann, NOW, 30).at(-1)?.score, leadScore(ann, NOW).score)
})

for (const [score, grade] of [
  [0, 'cold'],
  [34, 'cold'],
  [35, 'warm'],
  [59, 'warm'],
  [60, 'hot'],
  [100, 'hot'],
] as const)
  test(`grade: ${score} is ${grade}`, () => assert.equal(gradeOf(score), grade))

const someActivity = fc.dictionary(
  fc.integer({ min: TODAY - 59, max: TODAY + 1 }).map(String),
  fc.dictionary(fc.constantFrom(...ACTIVITY_KINDS), fc.nat(500)),
  { maxKeys: 10 },
)

test('lead score: from 0 to 99, the points of the reasons make the score, and more activity never makes it less', () => {
  fc.assert(
    fc.property(someActivity, fc.constantFrom(...ACTIVITY_KINDS), (activity, kind) => {
      const { score, engagement, fit } = scoreOf(activity, NOW)
      assert.ok(Number.isInteger(score) && score >= 0 && score <= 99)
      assert.ok(Math.abs(points(activity) - engagement - fit) < 1e-9)
      const more = { ...activity, [TODAY]: { ...activity[TODAY], [kind]: (activity[TODAY]?.[kind] ?? 0) + 1 } }
      assert.ok(scoreOf(more, NOW).score >= score)
    }),
  )
})
