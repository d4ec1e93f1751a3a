/** @module What the session index recommends, worked out by hand on tiny logs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SERENADE_WEIGHTS } from '../../../worker/core/recommend/session-weights.ts'
import { indexOf, log } from './click-log.ts'

const TINY = log('ann a 0', 'ann b 1', 'ann c 2', 'bob b 10', 'bob c 11', 'cem a 20', 'cem d 21')

// N = 3 sessions; a, b, c are seen by two, d by one: rarity 1 + ln(3/2) = 1.405465 and 1 + ln(3/1) = 2.098612.
// n = 9, so the newest match is trusted by 1 - 1/10 and the next by 1 - 2/10. Of 4 clicks that followed another none was
// on the same product: the share of the one being looked at is (0 + 1) / (4 + 100), so it gets 1/103 of the others' sum.
const answers = [
  {
    // ann and cem have a: similarity 1, trust .9 each. d .9 / 2 * 2.098612 · b .9 / 2 * 1.405465 · c .9 / 3 * 1.405465
    // a 1.998474 / 103
    name: 'one product: those looked at nearest to it, the rarer first, itself last',
    recent: ['a'],
    expected: ['d 0.9444', 'b 0.6325', 'c 0.4216', 'a 0.0194'],
  },
  {
    // r = [b, a], weights 1 and 1/2. ann has both: 1.5 * .9 = 1.35 · bob b: 1 * .9 = .9 · cem a: .5 * .8 = .4
    // c (1.35 / 2 + .9 / 2) * 1.405465 · a (1.35 / 2 + .4) * 1.405465 · d .4 / 2 * 2.098612 · b 3.511745 / 103
    name: 'two products: the newer one counts for more',
    recent: ['a', 'b'],
    expected: ['c 1.5811', 'a 1.5109', 'd 0.4197', 'b 0.0341'],
  },
  {
    // cem alone has d: a .9 / 2 * 1.405465, d .632459 / 103. With a in d's place ann and cem are found: a 1.8 * 1.405465,
    // b .9 / 2 * 1.405465, a quarter of it, c .9 / 3 * 1.405465, a sixth: of the .0061 of d.
    name: 'too few: what was seen with those found comes behind them',
    recent: ['d'],
    expected: ['a 0.6325', 'd 0.0061', 'b 0.0015', 'c 0.0010'],
  },
  {
    name: 'enough: nothing comes from further away',
    recent: ['d'],
    count: 2,
    expected: ['a 0.6325', 'd 0.0061'],
  },
  { name: 'a repeated product counts once, at its newest place', recent: ['b', 'a', 'b'], sameAs: ['a', 'b'] },
  {
    // ann and cem as above, and a, which is not looked at any more: 1.8 * 1.405465.
    name: 'a product never seen is passed over',
    recent: ['a', 'stranger'],
    expected: ['a 2.5298', 'd 0.9444', 'b 0.6325', 'c 0.4216'],
  },
  { name: 'nothing but a product never seen: nothing', recent: ['stranger'], expected: [] },
  { name: 'an empty session: nothing', recent: [], expected: [] },
  { name: 'what is excluded is left out', recent: ['a'], exclude: ['a', 'd'], expected: ['b 0.6325', 'c 0.4216'] },
  { name: 'no more than asked for', recent: ['a'], count: 1, expected: ['d 0.9444'] },
]

for (const { name, recent, sameAs, exclude = [], count = 10, expected } of answers)
  test(`session index: ${name}`, () => {
    const index = indexOf(TINY)
    const ranked = index.recommend(recent, { count, exclude: new Set(exclude) })
    if (sameAs) assert.deepEqual(ranked, index.recommend(sameAs, { count }))
    else
      assert.deepEqual(
        ranked.map(({ productId, score }) => `${productId} ${score.toFixed(4)}`),
        expected,
      )
  })

test('session index: empty, it recommends nothing', () => {
  const index = indexOf([])
  assert.deepEqual(index.recommend(['a'], { count: 10 }), [])
  assert.deepEqual(index.stats(), { sessions: 0, products: 0, clicks: 0 })
})

test('session index: a visit to one product teaches nothing', () => {
  assert.deepEqual(indexOf(log('ann a 0', 'bob a 1')).recommend(['a'], { count: 10 }), [])
})

test('session index: where people look at the same product again, it comes further up', () => {
  // Of 80 clicks that followed another 40 were on the same product: (40 + 1) / (80 + 100), so a gets 41/139 of b's
  // 40 * 9/10 / 2 * (1 + ln(40/40)) = 18.
  const clicks = Array.from({ length: 40 }, (_, i) =>
    log(`v${i} a ${i}`, `v${i} a ${i + 1}`, `v${i} b ${i + 2}`),
  ).flat()
  const ranked = indexOf(clicks).recommend(['a'], { count: 2 })
  assert.deepEqual(
    ranked.map(({ productId, score }) => `${productId} ${score.toFixed(4)}`),
    ['b 18.0000', 'a 5.3094'],
  )
})

test('session index: by the weights of the paper', () => {
  // 7 clicks: rarity of a, b, c ln(7/2) = 1.252763, of d ln(7/1) = 1.945910. r = [b, a]: ann 1.5 * .9, bob .9, cem .5 * .8;
  // c 2.25 * 1.252763, a 1.75 * 1.252763, d .4 * 1.945910.
  const ranked = indexOf(TINY, { weights: SERENADE_WEIGHTS }).recommend(['a', 'b'], {
    count: 10,
    exclude: new Set('b'),
  })
  assert.deepEqual(
    ranked.map(({ productId, score }) => `${productId} ${score.toFixed(4)}`),
    ['c 2.8187', 'a 2.1923', 'd 0.7784'],
  )
})

test('session index: of many sessions the newest are compared', () => {
  const index = indexOf(log('ann a 0', 'ann b 1', 'bob a 2', 'bob c 3', 'cem a 4', 'cem d 5'), { comparedSessions: 2 })
  const ids = index.recommend(['a'], { count: 10 }).map(({ productId }) => productId)
  assert.deepEqual(ids, ['d', 'c', 'a'])
})
