/** @module How a coupon stands, what its visitor is told, and what orders do to it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import type { Discount } from '../../../contract/claim.ts'
import { OrderSchema } from '../../../contract/order.ts'
import { claimOf } from '../../../worker/core/coupon/claim-of.ts'
import { type Coupon, couponState } from '../../../worker/core/coupon/coupon.ts'
import { couponUses } from '../../../worker/core/coupon/coupon-uses.ts'
import { isCouponOver } from '../../../worker/core/coupon/is-coupon-over.ts'
import { notedClaims } from '../../../worker/core/coupon/noted-claims.ts'
import { checkedCodes, codeLines } from '../../../worker/core/coupon/read-codes.ts'
import { redemptionOutcome } from '../../../worker/core/coupon/redemption-outcome.ts'
import { type OrderSums, takenOff } from '../../../worker/core/coupon/taken-off.ts'
import { newProfile } from '../../../worker/core/profile.ts'

const NOW = 1_800_000_000_000
const coupon = (change: Partial<Coupon> = {}): Coupon => ({
  code: 'ABC',
  poolId: 'p',
  discount: { percent: 10 },
  issuedAt: NOW - 1000,
  expiresAt: NOW + 1000,
  redeemedAt: null,
  transactionId: null,
  ...change,
})

const states = [
  { name: 'given', coupon: coupon(), state: 'given', outcome: 'redeem' },
  {
    name: 'a millisecond before its deadline',
    coupon: coupon({ expiresAt: NOW + 1 }),
    state: 'given',
    outcome: 'redeem',
  },
  { name: 'at its deadline', coupon: coupon({ expiresAt: NOW }), state: 'expired', outcome: 'expired' },
  { name: 'without a deadline', coupon: coupon({ expiresAt: null }), state: 'given', outcome: 'redeem' },
  { name: 'never given', coupon: coupon({ issuedAt: null, expiresAt: null }), state: 'unissued', outcome: 'not_given' },
  {
    name: 'used for this order',
    coupon: coupon({ redeemedAt: 5, transactionId: 'T' }),
    state: 'used',
    outcome: 'same',
  },
  { name: 'used for another', coupon: coupon({ redeemedAt: 5, transactionId: 'U' }), state: 'used', outcome: 'used' },
  {
    name: 'used, and past its deadline since',
    coupon: coupon({ redeemedAt: 5, transactionId: 'T', expiresAt: NOW - 1 }),
    state: 'used',
    outcome: 'same',
  },
]
for (const { name, coupon: each, state, outcome } of states)
  test(`a coupon that is ${name}: ${state}, ${outcome}`, () => {
    assert.equal(couponState(each, NOW), state)
    assert.equal(redemptionOutcome(each, 'T', NOW), outcome)
  })

test('a visitor is told the code and what is left of its time, and no code that is over', () => {
  const discount = { percent: 10 }
  const given = { state: 'given', code: 'ABC', leftMs: 1000, discount }
  assert.deepEqual(claimOf({ coupon: coupon(), slice: null }, NOW), given)
  assert.deepEqual(claimOf({ coupon: coupon({ expiresAt: null }), slice: 2 }, NOW), {
    ...given,
    leftMs: null,
    slice: 2,
  })
  const over = { code: null, leftMs: null, discount }
  assert.deepEqual(claimOf({ coupon: coupon(), slice: null }, NOW + 1000), { state: 'expired', ...over })
  assert.deepEqual(claimOf({ coupon: coupon({ redeemedAt: 5 }), slice: null }, NOW), { state: 'used', ...over })
  assert.deepEqual(claimOf({ coupon: null, slice: 1 }, NOW), { state: 'lost', code: null, leftMs: null, slice: 1 })
})

const tenPercent = { percent: 10 }
const fiveEuro = { amountMinor: 500, currency: 'EUR' }
const sums: { name: string; discount: Discount | null; sums: Partial<OrderSums>; minor: number | null }[] = [
  { name: 'what the shop says counts', discount: tenPercent, sums: { discountMinor: 321, paidMinor: 900 }, minor: 321 },
  { name: 'an amount', discount: fiveEuro, sums: { paidMinor: 900 }, minor: 500 },
  { name: 'a share of what it was taken off', discount: tenPercent, sums: { beforeMinor: 4999 }, minor: 500 },
  // 45.00 is nine tenths of 50.00, of which 10 % is 5.00.
  { name: 'a share of what was paid and itself', discount: tenPercent, sums: { paidMinor: 4500 }, minor: 500 },
  { name: 'all of it, and nobody says of what', discount: { percent: 100 }, sums: { paidMinor: 0 }, minor: null },
  { name: 'nothing is known', discount: tenPercent, sums: {}, minor: null },
  { name: 'a code that was never given', discount: null, sums: { paidMinor: 900 }, minor: null },
]
for (const { name, discount, sums: told, minor } of sums)
  test(`taken off: ${name}`, () =>
    assert.deepEqual(
      takenOff(discount, { currency: 'EUR', ...told }),
      minor === null ? null : { minor, currency: 'EUR' },
    ))

const order = (transactionId: string, change: object = {}) =>
  v.parse(OrderSchema, { transactionId, at: 1000, valueMinor: 900, currency: 'EUR', items: [], ...change })
const uses = (orders: ReturnType<typeof order>[]) => {
  const kept = orders.map((each) => {
    const { coupons: _, status = 'paid', ...rest } = each
    return [each.transactionId, { profileId: '', source: 'server' as const, updatedAt: 0, ...rest, status }] as const
  })
  const known = new Map([['ABC', coupon()]])
  const changes = couponUses([{ orders }], new Map(kept) as Parameters<typeof couponUses>[1], known)
  return {
    uses: changes.uses.map((use) => `${use.code} ${use.transactionId} ${use.takenMinor}`),
    released: changes.released,
  }
}

test('orders: codes are known in capitals, those of the shop’s own are passed over', () => {
  assert.deepEqual(uses([order('T', { coupons: [' abc ', 'OTHER'] })]), { uses: ['ABC T 100'], released: [] })
})
test('orders: of two with one code the earlier has it, however they come', () => {
  const [first, second] = [order('T', { at: 5, coupons: ['ABC'] }), order('U', { at: 9, coupons: ['ABC'] })]
  assert.deepEqual(uses([first, second]).uses, ['ABC T 100'])
  assert.deepEqual(uses([second, first]).uses, ['ABC T 100'])
})
test('orders: one that is cancelled gives back, a refund does not', () => {
  const cancelled = order('T', { status: 'cancelled', coupons: ['ABC'] })
  assert.deepEqual(uses([cancelled]), { uses: [], released: ['T'] })
  assert.deepEqual(uses([order('T', { refundId: 'R', coupons: ['ABC'] })]), { uses: [], released: [] })
})
test('orders: a code is refused where it cannot be one', () => {
  assert.equal(v.safeParse(OrderSchema, { ...order('T'), coupons: [''] }).success, false)
  assert.equal(v.safeParse(OrderSchema, { ...order('T'), coupons: Array(21).fill('A') }).success, false)
})

test('an upload: headings, blank lines, other columns and quotes are passed over; doubles are told by line', () => {
  const lines = codeLines('\uFEFFDiscount code,Used\r\n"one-1",0\r\n\r\nTWO-2;x\nONE-1\nno good\n')
  assert.deepEqual(checkedCodes(lines), {
    codes: [
      { line: 2, code: 'ONE-1' },
      { line: 4, code: 'TWO-2' },
    ],
    refused: [
      { line: 5, code: 'ONE-1', message: 'is on line 2 already' },
      { line: 6, code: 'no good', message: 'is not a code of 3 to 40 letters, digits, - and _' },
    ],
  })
})

const words = { kind: 'headline' as const, text: 'For you' }
const unique = { kind: 'unique_coupon' as const, poolId: 'p' }
const overs = [
  { name: 'used up', content: [words, unique], history: { couponEndsAt: NOW }, isOver: true },
  { name: 'still good', content: [words, unique], history: { couponEndsAt: NOW + 1 }, isOver: false },
  { name: 'never given', content: [words, unique], history: { shownAt: 1 }, isOver: false },
  { name: 'never seen', content: [words, unique], history: undefined, isOver: false },
  {
    name: 'used up beside another fact',
    content: [unique, { kind: 'cart_items' as const, most: 3 }],
    history: { couponEndsAt: 1 },
    isOver: false,
  },
  { name: 'without a coupon any more', content: [words], history: { couponEndsAt: 1 }, isOver: false },
]
for (const { name, content, history, isOver } of overs)
  test(`an overlay with a coupon that is ${name}: ${isOver ? 'nothing' : 'something'} to show`, () =>
    assert.equal(isCouponOver(content, history, NOW), isOver))

test('claims are noted once, changed, and taken back', () => {
  const profile = newProfile('a')
  const end = (endsAt: number | null) => [{ profileId: 'a', campaignId: 'c', endsAt }]
  const [noted] = notedClaims([profile], end(7))
  assert.deepEqual(noted?.state.campaigns, { c: { couponEndsAt: 7 } })
  assert.deepEqual(notedClaims([noted!], end(7)), [])
  assert.deepEqual(notedClaims([noted!], end(5))[0]?.state.campaigns, { c: { couponEndsAt: 5 } })
  assert.deepEqual(notedClaims([noted!], end(null))[0]?.state.campaigns, {})
  assert.deepEqual(notedClaims([profile], end(null)), [])
  assert.deepEqual(notedClaims([profile], [{ profileId: 'b', campaignId: 'c', endsAt: 1 }]), [])
})
