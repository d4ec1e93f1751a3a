/** @module The lead score, worked out by hand, and its explanation that adds up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Grade } from '../../contract/campaign.ts'
import { ACTIVITY_KINDS, type Activity, type ActivityKind, dayOf } from '../../worker/core/activity.ts'
import { gradeOf } from '../../worker/core/grade-of.ts'
import { leadScore } from '../../worker/core/lead-score.ts'
import { NOW } from './sample-event.ts'

const TODAY = dayOf(NOW)
const daysAgo = (days: number, counts: Partial<Record<ActivityKind, number>>): Activity => ({ [TODAY - days]: counts })
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
  // 10 today, 10 a week ago and 10 two weeks ago: 10 + 5 + 2.5 = 17.5 of browsing, cut to 15.
  {
    name: 'days add up, then comes the cap',
    activity: { [TODAY]: { page_view: 10 }, [TODAY - 7]: { page_view: 10 }, [TODAY - 14]: { page_view: 10 } },
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

const points = (activity: Activity) => leadScore(activity, NOW).reasons.reduce((sum, reason) => sum + reason.points, 0)

for (const { name, activity, raw, score, grade = 'cold' } of cases)
  test(`lead score: ${name}`, () => {
    const scored = leadScore(activity, NOW)
    assert.deepEqual([scored.score, scored.grade], [score, grade])
    assert.equal(Number(points(activity).toFixed(6)), raw)
  })

test('lead score: the same activity is worth less every day, by half in seven', () => {
  const activity = today({ add_to_cart: 1 })
  const after = (days: number) => leadScore(activity, NOW + days * 86_400_000).score
  // 8 * 0.5^(days / 7): 8, 7.2458, 4, 2, 0.0210
  assert.deepEqual([0, 1, 7, 14, 60].map(after), [33, 30, 18, 10, 0])
})

test('lead score: age is counted in days UTC, so it falls at midnight', () => {
  const midnight = (TODAY + 1) * 86_400_000
  const activity = today({ purchase: 1 })
  assert.deepEqual([leadScore(activity, midnight - 1).score, leadScore(activity, midnight).score], [39, 36])
})

test('lead score: reasons say how often, come largest first and show what a cap took', () => {
  // Browsing: 20 + 20 = 40 points cut to 15, so each keeps 15/40.
  const { reasons } = leadScore({ ...today({ page_view: 20, view_item: 10, purchase: 1 }) }, NOW)
  assert.deepEqual(reasons, [
    { kind: 'purchase', count: 1, points: 10 },
    { kind: 'page_view', count: 20, points: 7.5, uncapped: 20 },
    { kind: 'view_item', count: 10, points: 7.5, uncapped: 20 },
  ])
})

test('lead score: what never happened is no reason', () => {
  assert.deepEqual(leadScore(today({ page_view: 0, active_seconds: 0 }), NOW), { score: 0, grade: 'cold', reasons: [] })
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
      const { score } = leadScore(activity, NOW)
      assert.ok(Number.isInteger(score) && score >= 0 && score <= 99)
      assert.equal(score, Math.round(100 * (1 - Math.exp(-points(activity) / 20))))
      const more = { ...activity, [TODAY]: { ...activity[TODAY], [kind]: (activity[TODAY]?.[kind] ?? 0) + 1 } }
      assert.ok(leadScore(more, NOW).score >= score)
    }),
  )
})
