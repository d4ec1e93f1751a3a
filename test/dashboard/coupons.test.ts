/** @module The form of a pool of coupons, and a pool in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { type CouponPool, type CouponPoolList, CouponPoolSchema } from '../../contract/coupon.ts'
import { blankPool, draftOfPool } from '../../dashboard/coupons/pool-draft.ts'
import { poolOf } from '../../dashboard/coupons/pool-of.ts'
import { closedWords, deadlineWords, minutesWords, ruleWords } from '../../dashboard/coupons/pool-words.ts'

/** As it arrives: without what is undefined. */
const sent = (draft: ReturnType<typeof blankPool>) => JSON.parse(JSON.stringify(poolOf(draft)))
const pool = (change: Partial<v.InferInput<typeof CouponPoolSchema>> = {}): CouponPool =>
  v.parse(CouponPoolSchema, {
    name: 'Spring',
    codes: 'generated',
    discount: { kind: 'percent', percent: 12.5 },
    ...change,
  })

const pools: { name: string; pool: CouponPool }[] = [
  { name: 'a share for two days', pool: pool({ prefix: 'SPR', validMinutes: 2880, mostPerHour: 50 }) },
  { name: 'an odd deadline', pool: pool({ validMinutes: 95 }) },
  // A whole minute, as the form has no seconds.
  { name: 'uploaded, with an end', pool: pool({ codes: 'uploaded', endsAt: 1_800_000_060_000, isOpen: false }) },
  {
    name: 'an amount in a currency without cents, with a budget',
    pool: pool({
      discount: { kind: 'amount', amountMinor: 500, currency: 'JPY' },
      budget: { codes: 0, discountMinor: 90_000, currency: 'JPY' },
    }),
  },
  {
    name: 'by purchases',
    pool: pool({
      discount: {
        ...{ kind: 'by_purchases', floorPercent: 5, ceilingPercent: 15, stepPercent: 0.5 },
        ...{ perMinor: 12_550, currency: 'EUR' },
      },
    }),
  },
]
for (const { name, pool: each } of pools)
  test(`pool form: ${name}: what is kept is what is saved again`, () =>
    assert.deepEqual(v.parse(CouponPoolSchema, sent(draftOfPool(each, 'EUR'))), each))

test('pool form: a decimal comma counts, and what is no number is refused by its field', () => {
  assert.deepEqual(sent({ ...blankPool('EUR'), percent: '12,5' }).discount, { kind: 'percent', percent: 12.5 })
  const { issues = [] } = v.safeParse(CouponPoolSchema, sent({ ...blankPool('EUR'), name: 'A', percent: 'ten' }))
  assert.deepEqual(
    issues.map((issue) => v.getDotPath(issue)),
    ['discount.percent'],
  )
})

test('pool words', () => {
  assert.deepEqual([2880, 90, 60, 1].map(minutesWords), ['2 days', '90 minutes', '1 hour', '1 minute'])
  assert.equal(ruleWords(pools[3]!.pool.discount), 'JP¥500 off')
  assert.equal(ruleWords(pools[4]!.pool.discount), '5 % off, 0.5 % more for every €125.50 bought before, at most 15 %')
  assert.equal(deadlineWords(pool(), null), 'they hold for ever')
  assert.equal(
    deadlineWords(pool({ validMinutes: 60 }), '3 May, 14:00'),
    'each holds for 1 hour, none beyond 3 May, 14:00',
  )
})

const listed = (change: Partial<CouponPoolList['pools'][number]>): CouponPoolList['pools'][number] => ({
  ...pool(),
  ...{ poolId: 'p', given: 0, used: 0, expired: 0, left: null, discountMinor: 0, currency: 'EUR' },
  ...change,
})
const closed: { pool: Parameters<typeof listed>[0]; words: string | null }[] = [
  { pool: {}, words: null },
  { pool: { isOpen: false, left: 0 }, words: 'Closed' },
  { pool: { endsAt: 10, left: 0 }, words: 'Over' },
  { pool: { left: 0, budget: { codes: 5 }, given: 5 }, words: 'Budget used up' },
  { pool: { left: 0, codes: 'uploaded' }, words: 'No codes left' },
  { pool: { left: 0, codes: 'uploaded', budget: { discountMinor: 5 }, discountMinor: 9 }, words: 'Budget used up' },
]
for (const { pool: each, words } of closed)
  test(`a pool that is ${words ?? 'open'}`, () => assert.equal(closedWords(listed(each), 10), words))
