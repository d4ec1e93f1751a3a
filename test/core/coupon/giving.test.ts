/** @module What a coupon takes off, what a pool may give, how codes are made and wheels are drawn. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { type CouponPool, CouponPoolSchema } from '../../../contract/coupon.ts'
import { claimPlan } from '../../../worker/core/coupon/claim-plan.ts'
import { discountOf } from '../../../worker/core/coupon/discount-of.ts'
import { drawnSlice } from '../../../worker/core/coupon/drawn-slice.ts'
import { CODE_BYTES, generatedCode } from '../../../worker/core/coupon/generated-code.ts'
import { codesLeft, poolLimits, type StoredPool } from '../../../worker/core/coupon/pool-limits.ts'
import { randomOf } from './random-of.ts'

const NOW = 1_800_000_000_000
const percent = { kind: 'percent', percent: 10 } as const

// From 5 %, one percent more for each whole 100.00 EUR, at most 15 %.
const byPurchases = {
  kind: 'by_purchases',
  floorPercent: 5,
  ceilingPercent: 15,
  stepPercent: 1,
  perMinor: 10_000,
  currency: 'EUR',
} as const

const discounts: { name: string; revenue: Record<string, number>; percent: number }[] = [
  { name: 'who bought nothing gets the floor', revenue: {}, percent: 5 },
  { name: 'a cent short of a step is none', revenue: { EUR: 9_999 }, percent: 5 },
  { name: 'a whole step', revenue: { EUR: 10_000 }, percent: 6 },
  // 349.99 are three whole hundreds: 5 + 3.
  { name: 'only whole steps count', revenue: { EUR: 34_999 }, percent: 8 },
  // 1000.00 are ten steps: 5 + 10, the ceiling itself.
  { name: 'up to the ceiling', revenue: { EUR: 100_000 }, percent: 15 },
  { name: 'never above the ceiling', revenue: { EUR: 9_000_000 }, percent: 15 },
  { name: 'money of another currency does not count', revenue: { PLN: 900_000 }, percent: 5 },
  { name: 'who got back more than was paid stays at the floor', revenue: { EUR: -20_000 }, percent: 5 },
]
for (const { name, revenue, percent: expected } of discounts)
  test(`discount by purchases: ${name}`, () =>
    assert.deepEqual(discountOf(byPurchases, revenue), { percent: expected }))

test('discount: a share and an amount are the same for everybody', () => {
  assert.deepEqual(discountOf(percent, { EUR: 1e9 }), { percent: 10 })
  const amount = { kind: 'amount', amountMinor: 500, currency: 'EUR' } as const
  assert.deepEqual(discountOf(amount, {}), { amountMinor: 500, currency: 'EUR' })
})

const sums = { currency: 'EUR', free: 0, given: 0, used: 0, takenMinor: 0 }
const poolOf = (change: Partial<v.InferInput<typeof CouponPoolSchema>> = {}): CouponPool =>
  v.parse(CouponPoolSchema, { name: 'P', codes: 'generated', discount: percent, ...change })
const stored = (change: Parameters<typeof poolOf>[0] = {}, more: Partial<StoredPool> = {}): StoredPool => ({
  poolId: 'p',
  pool: poolOf(change),
  ...sums,
  ...more,
})

const pools: { name: string; pool: StoredPool; left: number | null }[] = [
  { name: 'codes without a budget', pool: stored(), left: null },
  { name: 'a closed one', pool: stored({ isOpen: false }), left: 0 },
  { name: 'one that ends now', pool: stored({ endsAt: NOW }), left: 0 },
  { name: 'one that ends in a millisecond', pool: stored({ endsAt: NOW + 1 }), left: null },
  { name: 'a budget of codes', pool: stored({ budget: { codes: 10 } }, { given: 7 }), left: 3 },
  { name: 'a budget of codes used up', pool: stored({ budget: { codes: 10 } }, { given: 10 }), left: 0 },
  { name: 'a budget of nothing', pool: stored({ budget: { codes: 0 } }), left: 0 },
  { name: 'a budget of money', pool: stored({ budget: { discountMinor: 500 } }, { takenMinor: 499 }), left: null },
  { name: 'a budget of money used up', pool: stored({ budget: { discountMinor: 500 } }, { takenMinor: 500 }), left: 0 },
  { name: 'uploaded codes', pool: stored({ codes: 'uploaded' }, { free: 4, given: 9 }), left: 4 },
  { name: 'no more uploaded codes', pool: stored({ codes: 'uploaded' }, { given: 9 }), left: 0 },
  {
    name: 'more uploaded codes than the budget has',
    pool: stored({ codes: 'uploaded', budget: { codes: 10 } }, { free: 4, given: 9 }),
    left: 1,
  },
]
for (const { name, pool, left } of pools)
  test(`codes left: ${name}`, () => {
    assert.equal(codesLeft(pool, NOW), left)
    assert.equal(poolLimits(pool, NOW) === null, left === 0)
  })

test('a pool of uploaded codes cannot work out a discount', () => {
  const { success } = v.safeParse(CouponPoolSchema, { name: 'P', codes: 'uploaded', discount: byPurchases })
  assert.equal(success, false)
})

const bytesOf = (random: () => number) => Uint8Array.from({ length: CODE_BYTES }, () => Math.floor(random() * 256))

test('generated codes: 12 symbols that are not taken for one another, each as likely', () => {
  const random = randomOf(7)
  const counts = new Map<string, number>()
  for (let n = 0; n < 2800; n++) {
    const code = generatedCode('SPR', bytesOf(random))
    assert.match(code, /^SPR(-[BCDFGHJKLMNPQRSTVWXZ2-9]{4}){3}$/)
    for (const symbol of code.slice(4).replaceAll('-', '')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  }
  // 2800 * 12 / 28 = 1200 of each. Chi-square of 27 degrees of freedom exceeds 55.48 by chance once in 1000 (NIST).
  assert.equal(counts.size, 28)
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - 1200) ** 2 / 1200, 0)
  assert.ok(chi < 55.48, `chi-square ${chi}`)
})

test('generated codes: bytes that would favour some symbols are passed over', () => {
  const bytes = Uint8Array.of(255, 252, ...Array.from({ length: 12 }, (_, n) => n))
  assert.equal(generatedCode('', bytes), 'BCDF-GHJK-LMNP')
  assert.throws(() => generatedCode('', Uint8Array.of(1, 2, 3)), /too few/)
})

test('a wheel is drawn by its odds', () => {
  const odds = [0.6, 0.3, 0.1]
  const random = randomOf(42)
  const counts = [0, 0, 0]
  for (let n = 0; n < 10_000; n++) counts[drawnSlice(odds, random())]! += 1
  // Expected 6000, 3000, 1000. Chi-square of 2 degrees of freedom exceeds 13.82 by chance once in 1000 (NIST).
  const chi = counts.reduce((sum, count, n) => sum + (count - odds[n]! * 10_000) ** 2 / (odds[n]! * 10_000), 0)
  assert.ok(chi < 13.82, `chi-square ${chi} of ${counts}`)
})

const draws: { name: string; random: number; slice: number }[] = [
  { name: 'the lowest number is of the first slice', random: 0, slice: 0 },
  { name: 'just below an edge', random: 0.2499, slice: 0 },
  { name: 'on an edge it is the next', random: 0.25, slice: 1 },
  { name: 'odds that miss 1 by a rounding leave the rest to the last', random: 0.9999999999, slice: 2 },
]
for (const { name, random, slice } of draws)
  test(`a wheel: ${name}`, () => assert.equal(drawnSlice([0.25, 0.25, 0.4999999999], random), slice))

const chance = { random: 0.7, bytes: bytesOf(randomOf(1)) }

test('a claim: the deadline is the nearer one of the code’s own and the pool’s end', () => {
  const give = (change: Parameters<typeof poolOf>[0]) =>
    claimPlan({ kind: 'code', poolId: 'p' }, new Map([['p', stored(change)]]), { chance, revenue: {}, now: NOW })
  const expiresAt = (change: Parameters<typeof poolOf>[0]) => {
    const plan = give(change)
    return plan?.kind === 'give' ? plan.expiresAt : undefined
  }
  assert.equal(expiresAt({}), null)
  assert.equal(expiresAt({ validMinutes: 90 }), NOW + 5_400_000)
  assert.equal(expiresAt({ validMinutes: 90, endsAt: NOW + 60_000 }), NOW + 60_000)
  assert.equal(expiresAt({ validMinutes: 1, endsAt: NOW + 90_000 }), NOW + 60_000)
})

test('a claim: a wheel with a prize that cannot be given does not turn, whatever would be drawn', () => {
  const prize = {
    kind: 'draw' as const,
    slices: [
      { odds: 0.5, poolId: 'p' },
      { odds: 0.4, poolId: null },
      { odds: 0.1, poolId: 'q' },
    ],
  }
  const draw = (q: StoredPool) =>
    claimPlan(
      prize,
      new Map([
        ['p', stored()],
        ['q', q],
      ]),
      { chance, revenue: {}, now: NOW },
    )
  assert.deepEqual(draw(stored()), { kind: 'lose', slice: 1 })
  assert.equal(draw(stored({ isOpen: false })), null)
})
