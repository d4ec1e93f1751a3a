/** @module Which carts and orders count at a moment, and that words on them may come late, again and in any order. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Holding } from '../../../worker/core/social-proof/holding.ts'
import { Holdings } from '../../../worker/core/social-proof/holdings.ts'
import { NOW } from '../sample-event.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const cart = (who: string, change: Partial<Holding> = {}): Holding => ({
  ...{ of: 'carts', who, isHeld: true, at: NOW, toldAt: NOW, crowd: null },
  ...change,
})
const order = (who: string, change: Partial<Holding> = {}): Holding => cart(who, { of: 'bought', ...change })

const cases: { name: string; told: Holding[]; after?: number; carts?: number; bought?: number }[] = [
  { name: 'nothing told is nothing', told: [] },
  { name: 'two carts and an order', told: [cart('ann'), cart('bob'), order('T-1')], carts: 2, bought: 1 },
  { name: 'one cart told twice', told: [cart('ann'), cart('ann')], carts: 1 },
  { name: 'taken out again', told: [cart('ann'), cart('ann', { isHeld: false, toldAt: NOW + 1 })] },
  { name: 'the older word comes last', told: [cart('ann', { isHeld: false, toldAt: NOW + 1 }), cart('ann')] },
  { name: 'a cart of 29 minutes', told: [cart('ann')], after: 29 * MINUTE, carts: 1 },
  { name: 'a cart of 30 minutes is over', told: [cart('ann')], after: 30 * MINUTE },
  { name: 'an order of 23 hours', told: [order('T-1')], after: 23 * HOUR, bought: 1 },
  { name: 'an order of a day is over', told: [order('T-1')], after: 24 * HOUR },
  { name: 'a clock ahead keeps nothing longer', told: [cart('ann', { at: NOW + 5 * MINUTE })], after: 30 * MINUTE },
  {
    name: 'a thousand made-up carts of one network are five',
    told: Array.from({ length: 1000 }, (_, n) => cart(`v${n}`, { crowd: 7 })),
    carts: 5,
  },
  {
    name: 'no more than 10,000 are kept',
    told: Array.from({ length: 10_005 }, (_, n) => order(`T-${n}`)),
    bought: 10_000,
  },
]
for (const { name, told, after = 0, carts = 0, bought = 0 } of cases)
  test(`holdings: ${name}`, () => {
    const holdings = new Holdings()
    for (const each of told) holdings.take(each, NOW)
    assert.deepEqual([holdings.count('carts', NOW + after), holdings.count('bought', NOW + after)], [carts, bought])
  })

test('holdings: the next fall is told, then the one after, then none', () => {
  const holdings = new Holdings()
  for (const each of [cart('ann'), cart('bob', { at: NOW - 10 * MINUTE }), order('T-1')]) holdings.take(each, NOW)
  assert.equal(holdings.nextFallAt(NOW), NOW + 20 * MINUTE)
  assert.equal(holdings.nextFallAt(NOW + 20 * MINUTE), NOW + 30 * MINUTE)
  assert.equal(holdings.nextFallAt(NOW + 30 * MINUTE), NOW + 24 * HOUR)
  assert.equal(holdings.nextFallAt(NOW + 24 * HOUR), Number.POSITIVE_INFINITY)
  assert.equal(holdings.forget(NOW + 24 * HOUR).length, 3)
})

/** Carts and orders change one after the other: the story, as the one writer tells it. */
const stories = fc
  .array(
    fc.record({
      of: fc.constantFrom('carts', 'bought'),
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      isHeld: fc.boolean(),
      ageMs: fc.integer({ min: 0, max: 26 * HOUR }),
      crowd: fc.constantFrom(null, 1),
    }),
    { maxLength: 30 },
  )
  .map((steps) =>
    steps.map(({ ageMs, ...step }, n): Holding => ({ ...step, at: NOW - ageMs, toldAt: NOW + n }) as Holding),
  )

const deliveries = stories.chain((story) =>
  fc.record({
    story: fc.constant(story),
    delivered: fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: story.length, maxLength: story.length })
      .map((times) => story.flatMap((word, n) => Array<Holding>(times[n] ?? 1).fill(word)))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
    laterMs: fc.integer({ min: 0, max: 25 * HOUR }),
  }),
)

test('holdings: told 1 to 4 times and in any order, they count what the story told last', () => {
  fc.assert(
    fc.property(deliveries, ({ story, delivered, laterMs }) => {
      const now = NOW + laterMs
      const holdings = new Holdings()
      for (const word of delivered) holdings.take(word, NOW)
      const last = new Map(story.map((word) => [`${word.of} ${word.who}`, word]))
      for (const [of, lifeMs, most] of [
        ['carts', 30 * MINUTE, 5],
        ['bought', 24 * HOUR, 5],
      ] as const) {
        const held = [...last.values()].filter((word) => word.of === of && word.isHeld && now < word.at + lifeMs)
        const crowded = held.filter(({ crowd }) => crowd !== null).length
        const expected = held.length - crowded + Math.min(most, crowded)
        assert.equal(holdings.count(of, now), expected)
      }
    }),
    { numRuns: 200 },
  )
})
