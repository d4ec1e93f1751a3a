/** @module Stages of life at their very borders, and the moment of the next change, to the millisecond. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LifeFacts, STAGES, STANDINGS, stageOf } from '../../../worker/core/lifecycle/life-stage.ts'
import type { LifecycleLimits } from '../../../worker/core/lifecycle/lifecycle-limits.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 6, 1, 12)

const LIMITS: LifecycleLimits = {
  inactiveDays: 90,
  vipMinor: 50_000,
  cartLeftMinutes: 60,
  cartForgottenDays: 7,
  from: { inactive: 'learned', vip: 'learned' },
}

/** Orders: how many, how long ago the last (ms), minor units in all. Seen and cart: how long ago (ms). */
function facts(ordered: [number, number, number] | null, seen: number, cart: number | null = null): LifeFacts {
  const [orders, lastOrder, spentMinor] = ordered ?? [0, 0, 0]
  return {
    purchases: ordered && { orders, firstOrderAt: NOW - 400 * DAY, lastOrderAt: NOW - lastOrder, spentMinor },
    lastSeenAt: NOW - seen,
    cartChangedAt: cart === null ? null : NOW - cart,
  }
}

const cases: { name: string; facts: LifeFacts; stage: string; standing?: string; changesIn: number | null }[] = [
  { name: 'a stranger', facts: facts(null, 0), stage: 'potential', changesIn: 90 * DAY },
  { name: 'a stranger a ms before the limit', facts: facts(null, 90 * DAY - 1), stage: 'potential', changesIn: 1 },
  { name: 'a stranger at the limit', facts: facts(null, 90 * DAY), stage: 'inactive', changesIn: null },
  { name: 'orders that were all cancelled', facts: facts([0, 0, 0], DAY), stage: 'potential', changesIn: 89 * DAY },
  { name: 'one order', facts: facts([1, DAY, 900], 0), stage: 'new', changesIn: 89 * DAY },
  { name: 'one order, however large', facts: facts([1, DAY, 90_000], 0), stage: 'new', changesIn: 89 * DAY },
  { name: 'two orders', facts: facts([2, DAY, 49_999], 0), stage: 'returning', changesIn: 89 * DAY },
  { name: 'two orders of the limit', facts: facts([2, DAY, 50_000], 0), stage: 'vip', changesIn: 89 * DAY },
  // A customer is inactive by orders: visits alone keep nobody.
  { name: 'a VIP who only looks', facts: facts([9, 90 * DAY, 90_000], 0), stage: 'inactive', changesIn: null },
  { name: 'an order ahead of our clock', facts: facts([1, -DAY, 1], 0), stage: 'new', changesIn: 91 * DAY },
  { name: 'a cart just filled', facts: facts(null, 0, 0), stage: 'potential', changesIn: HOUR },
  { name: 'a cart left 59 minutes', facts: facts(null, 59 * MINUTE, HOUR), stage: 'potential', changesIn: MINUTE },
  {
    name: 'a cart left an hour',
    facts: facts(null, HOUR, 3 * HOUR),
    stage: 'cart_abandoner',
    standing: 'potential',
    changesIn: 7 * DAY - HOUR,
  },
  {
    name: 'a VIP’s cart, until it is an old one',
    facts: facts([3, 30 * DAY, 60_000], 6 * DAY, 6 * DAY),
    stage: 'cart_abandoner',
    standing: 'vip',
    changesIn: DAY,
  },
  { name: 'a cart of a week ago', facts: facts(null, 7 * DAY, 7 * DAY), stage: 'potential', changesIn: 83 * DAY },
  {
    name: 'a customer who turns inactive while the cart is left',
    facts: facts([1, 89 * DAY, 100], 3 * HOUR, 3 * HOUR),
    stage: 'cart_abandoner',
    standing: 'new',
    changesIn: DAY,
  },
  {
    name: 'an inactive one who comes back and leaves a cart',
    facts: facts([1, 200 * DAY, 100], 2 * HOUR, 2 * HOUR),
    stage: 'cart_abandoner',
    standing: 'inactive',
    changesIn: 7 * DAY - 2 * HOUR,
  },
]

for (const { name, facts, stage, standing = stage, changesIn } of cases)
  test(`stage: ${name}`, () => {
    const changesAt = changesIn === null ? null : NOW + changesIn
    assert.deepEqual(stageOf(facts, LIMITS, NOW), { stage, standing, changesAt })
  })

test('stage: without a limit nobody is a VIP', () => {
  assert.equal(stageOf(facts([9, 0, 1e9], 0), { ...LIMITS, vipMinor: null }, NOW).stage, 'returning')
})

const ago = fc.integer({ min: -DAY, max: 200 * DAY })
const someFacts = fc.record({
  ordered: fc.option(fc.tuple(fc.nat(3), ago, fc.nat(100_000)), { nil: null }),
  seen: ago,
  cart: fc.option(ago, { nil: null }),
})
const someLimits = fc.record({
  inactiveDays: fc.integer({ min: 1, max: 120 }),
  vipMinor: fc.option(fc.nat(100_000), { nil: null }),
  cartLeftMinutes: fc.integer({ min: 0, max: 3000 }),
  // A cart may be forgotten before it counts as left: then it never does.
  cartForgottenDays: fc.integer({ min: 0, max: 10 }),
  from: fc.constant(LIMITS.from),
})

test('stage: nothing changes before changesAt, something does at it, and it all ends some day', () => {
  fc.assert(
    fc.property(someFacts, someLimits, fc.double({ min: 0, max: 1, noNaN: true }), (some, limits, part) => {
      const life = facts(some.ordered, some.seen, some.cart)
      const at = (now: number) => {
        const { stage, standing } = stageOf(life, limits, now)
        return `${stage} ${standing}`
      }
      let now = NOW
      for (let turns = 0; ; turns++) {
        assert.ok(turns <= 3)
        const { stage, standing, changesAt } = stageOf(life, limits, now)
        assert.ok(STAGES.includes(stage) && STANDINGS.includes(standing))
        const until = changesAt ?? now + 1000 * DAY
        assert.equal(at(now + Math.floor((until - 1 - now) * part)), at(now))
        assert.equal(at(until - 1), at(now))
        if (changesAt === null) break
        assert.notEqual(at(changesAt), at(now))
        now = changesAt
      }
    }),
    { numRuns: 400 },
  )
})
