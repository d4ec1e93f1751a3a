/** @module Interests: what counts, how it fades, what is said of it; the same in whatever order it was heard of. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { StoredEvent } from '../../../worker/core/ingest-message.ts'
import { affinities } from '../../../worker/core/interest/affinities.ts'
import { boughtFacts, interestFacts } from '../../../worker/core/interest/interest-facts.ts'
import { addInterests, type Interests, mergeInterests } from '../../../worker/core/interest/interests.ts'
import { interestsNow } from '../../../worker/core/interest/interests-now.ts'
import { priceFacts } from '../../../worker/core/interest/price-facts.ts'
import { priceLevel, priceLimits, usualPriceMinor } from '../../../worker/core/interest/price-level.ts'
import {
  mergeWeekSums,
  NAMES_A_WEEK,
  type WeekFact,
  weekOf,
  weekSums,
} from '../../../worker/core/interest/week-sums.ts'
import { zoneClock } from '../../../worker/core/retention/zone-clock.ts'
import { moneyBucket } from '../../../worker/core/rfm/money-bucket.ts'
import { NO_TASTES } from '../../../worker/core/tastes.ts'
import { NOW, sampleEvent } from '../sample-event.ts'

const NOTHING = NO_TASTES.interests

const DAY = 86_400_000
const WEEK = 7 * DAY
const UTC = { clock: zoneClock('UTC') }

const tea = { productId: 'p1', category: ' Kitchen /  Tea ', brand: 'Kettle', priceMinor: 2500, currency: 'EUR' }
const fact = (name: string, points: number, weeksAgo = 0): WeekFact => ({ name, points, at: NOW - weeksAgo * WEEK })

test('interest facts: looks, carts and purchases count 1, 3 and 5, a list 1 for its category', () => {
  const named = { at: NOW, category: 'Kitchen / Tea', brand: 'Kettle', priceMinor: 2500 }
  assert.deepEqual(interestFacts(sampleEvent('view_item', { params: { item: tea } }), 'EUR'), [{ ...named, points: 1 }])
  assert.deepEqual(interestFacts(sampleEvent('add_to_cart', { params: { item: tea } }), 'EUR'), [
    { ...named, points: 3 },
  ])
  const items = [{ ...tea, quantity: 12 }]
  const purchase = { transactionId: 't', valueMinor: 1, currency: 'EUR', items }
  assert.deepEqual(interestFacts(sampleEvent('purchase', { params: purchase }), 'EUR'), [{ ...named, points: 5 }])
  assert.deepEqual(boughtFacts(items, NOW, 'EUR'), [{ ...named, points: 5 }])
  assert.deepEqual(interestFacts(sampleEvent('view_item_list', { params: { category: 'Tea' } }), 'EUR'), [
    { at: NOW, points: 1, category: 'Tea' },
  ])
})

test('interest facts: nothing of other events, of lists without a name, of prices in another currency or of none', () => {
  for (const name of ['page_view', 'search', 'cart_update', 'remove_from_cart', 'scroll'] as const)
    assert.deepEqual(interestFacts(sampleEvent(name), 'EUR'), [])
  assert.deepEqual(interestFacts(sampleEvent('view_item_list', { params: {} }), 'EUR'), [])
  const facts = (item: object) => boughtFacts([{ productId: 'p', ...item }], NOW, 'EUR')[0]
  assert.equal(facts({ priceMinor: 900, currency: 'USD' })?.priceMinor, undefined)
  assert.equal(facts({ priceMinor: 900 })?.priceMinor, 900)
  assert.equal(facts({ priceMinor: 0 })?.priceMinor, undefined)
  assert.equal(facts({ brand: '  ' })?.brand, undefined)
  assert.equal(facts({ brand: 'x'.repeat(300) })?.brand?.length, 60)
})

test('affinities: points halve in four weeks; five more stand against rash conclusions', () => {
  const sums = weekSums([fact('tea', 8, 4), fact('coffee', 3), fact('cups', 2, 8), fact('milk', 1, 1), fact('tea', 1)])
  // tea 8 × ½ + 1 = 5, coffee 3; cups 2 × ¼ and milk 1 × 0.84 are below 1. 5 / (8 + 5), 3 / (8 + 5).
  assert.deepEqual(affinities(sums, NOW), [
    { name: 'tea', points: 5, share: 5 / 13 },
    { name: 'coffee', points: 3, share: 3 / 13 },
  ])
  assert.deepEqual(affinities(sums, NOW, 1).length, 1)
  assert.deepEqual(affinities(sums, NOW + 52 * WEEK), [])
  assert.deepEqual(affinities({}, NOW), [])
})

test('affinities: of equals the one earlier in the alphabet; a week ahead of our clock counts as this one', () => {
  const names = affinities(weekSums([fact('b', 2), fact('a', 2, -1)]), NOW).map(
    ({ name, points }) => `${name} ${points}`,
  )
  assert.deepEqual(names, ['a 2', 'b 2'])
})

test('week sums: names that objects have by nature are names like any other', () => {
  const sums = weekSums(['__proto__', 'constructor', 'toString', '7'].map((name) => fact(name, 2)))
  const twice = mergeWeekSums(JSON.parse(JSON.stringify(sums)), sums)
  const points = affinities(twice, NOW).map(({ name, points }) => [name, points])
  assert.deepEqual(points, [
    ['7', 4],
    ['__proto__', 4],
    ['constructor', 4],
    ['toString', 4],
  ])
})

test('week sums: twenty weeks are kept, counted from the newest', () => {
  const weeks = Object.keys(weekSums([0, 1, 19, 20].map((weeksAgo) => fact('tea', 1, weeksAgo))))
  assert.deepEqual(
    weeks,
    [19, 1, 0].map((weeksAgo) => String(weekOf(NOW) - weeksAgo)),
  )
  // 1 July 2026 is day 20,635, in week 2,947.
  assert.equal(weekOf(NOW), 2947)
})

test('price limits: the thirds of twelve prices; none of nine, none where two thirds cost the same', () => {
  const counted = (prices: number[]) => {
    const counts: Record<string, number> = {}
    for (const price of prices) counts[moneyBucket(price)] = (counts[moneyBucket(price)] ?? 0) + 1
    return counts
  }
  const twelve = Array.from({ length: 12 }, (_, n) => (n + 1) * 10)
  assert.deepEqual(priceLimits(counted(twelve)), { lowMinor: 40, highMinor: 80 })
  assert.equal(priceLimits(counted(twelve.slice(0, 9))), null)
  assert.equal(priceLimits(counted([...Array(9).fill(50), 10, 20, 90])), null)
})

// The mean of logarithms: 10.00 and 40.00 are 20.00.
const levels: [name: string, prices: [minor: number, points: number, weeksAgo: number][], level: string | null][] = [
  [
    'two looks are not enough',
    [
      [1000, 1, 0],
      [1000, 1, 0],
    ],
    null,
  ],
  ['three are', [[1000, 3, 0]], 'low'],
  ['three of four weeks ago are not', [[1000, 3, 4]], null],
  ['the limit belongs to the lower third', [[2000, 3, 0]], 'low'],
  ['above it is the middle', [[2100, 3, 0]], 'middle'],
  ['above the other limit is high', [[6100, 5, 0]], 'high'],
  [
    'cheap and dear are the middle between: the mean of 10 and 90 is 30',
    [
      [1000, 3, 0],
      [9000, 3, 0],
    ],
    'middle',
  ],
  [
    'what is older counts less: (3 × 10.00, 12 × 90.00 of eight weeks ago)',
    [
      [1000, 9, 0],
      [9000, 4, 8],
    ],
    'low',
  ],
]

for (const [name, prices, level] of levels)
  test(`price level: ${name}`, () => {
    const sums = weekSums(prices.flatMap(([minor, points, ago]) => priceFacts(minor, points, NOW - ago * WEEK)))
    assert.equal(priceLevel(sums, { lowMinor: 2000, highMinor: 6000 }, NOW), level)
    assert.equal(priceLevel(sums, null, NOW), null)
  })

test('usual price: the geometric mean, right to 0.04 %', () => {
  for (const minor of [1, 3, 99, 1999, 123_456, 1e12]) {
    const usual = usualPriceMinor(weekSums(priceFacts(minor, 3, NOW)), NOW)!
    assert.ok(Math.abs(usual / minor - 1) < 0.0004, `${minor}: ${usual}`)
  }
})

const someFacts = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 210 }).map((days) => NOW - days * DAY),
    points: fc.constantFrom(1, 3, 5),
    // More names a week than are kept, mostly in the same weeks.
    category: fc.integer({ min: 0, max: 60 }).map((n) => `category ${n}`),
    priceMinor: fc.integer({ min: 1, max: 100_000 }),
  }),
  { maxLength: 120 },
)

test('interests: any order, any batches, two profiles made one: all the same', () => {
  const fold = (facts: readonly { at: number }[], known: Interests = NOTHING) =>
    addInterests(known, facts as never, { moments: facts.map(({ at }) => at), ...UTC })
  const shuffled = someFacts.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      other: fc.shuffledSubarray(facts, { minLength: facts.length }),
      cut: fc.nat(120),
      size: fc.integer({ min: 1, max: 50 }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ facts, other, cut, size }) => {
      const once = fold(facts)
      let bit = NOTHING
      for (let from = 0; from < other.length; from += size)
        bit = fold(other.slice(from, from + size), JSON.parse(JSON.stringify(bit)))
      assert.deepEqual(bit, once)
      assert.deepEqual(mergeInterests(fold(other.slice(cut)), fold(other.slice(0, cut))), once)
      assert.deepEqual(interestsNow(bit, null, NOW), interestsNow(once, null, NOW))
    }),
    { numRuns: 60 },
  )
})

test('week sums: of a week with many names those kept have all their points', () => {
  const facts = Array.from({ length: 400 }, (_, n) => fact(`category ${n % 40}`, 1))
  const [names] = Object.values(weekSums(facts))
  assert.deepEqual(Object.values(names!), Array(NAMES_A_WEEK).fill(10))
  const halves = mergeWeekSums(weekSums(facts.slice(0, 33)), weekSums(facts.slice(33)))
  assert.deepEqual(halves, weekSums(facts))
})

test('interests: an evening of tea', () => {
  const events: StoredEvent[] = [0, 7, 14].flatMap((days) => [
    sampleEvent('view_item', { at: NOW - days * DAY, params: { item: tea } }),
    sampleEvent('add_to_cart', { at: NOW - days * DAY, params: { item: tea } }),
  ])
  const known = addInterests(
    NOTHING,
    events.flatMap((event) => interestFacts(event, 'EUR')),
    { moments: events.map(({ at }) => at), clock: zoneClock('Asia/Almaty') },
  )
  const now = interestsNow(known, { lowMinor: 2000, highMinor: 6000 }, NOW)
  assert.deepEqual(
    [now.categories[0]?.name, now.brands[0]?.name, now.priceLevel],
    ['Kitchen / Tea', 'Kettle', 'middle'],
  )
  // Noon UTC on three Wednesdays is five in the afternoon in Almaty.
  assert.deepEqual([now.hour, now.weekday], [17, 3])
})
