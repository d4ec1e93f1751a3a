/** @module Coupons in D1: whatever is given, used and given back, in any order, a model of a few lines says the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as v from 'valibot'
import { CouponPoolSchema } from '../../contract/coupon.ts'
import { giveCoupon, readClaim } from '../../worker/store/claims.ts'
import { addCodes } from '../../worker/store/coupon-codes.ts'
import { listPools, putPool } from '../../worker/store/coupon-pools.ts'
import { putCouponChanges, releaseCoupons, useCoupons } from '../../worker/store/coupon-uses.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = 1_800_000_000_000
const MOST_GIVEN = 4

/** A moment at which so many are given a minute. */
const at = (now: number, shop: number) => ({ now, crowd: null, mostPerMinute: { shop, network: 1 } })

type Step =
  | { do: 'upload'; code: string }
  | { do: 'give'; visitor: string }
  | { do: 'use'; order: string; code: string }
  | { do: 'order'; order: string; code: string }
  | { do: 'cancel'; order: string }
  | { do: 'release'; code: string }

const code = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const order = fc.constantFrom('T', 'U', 'V')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('upload' as const), code }),
  fc.record({ do: fc.constant('give' as const), visitor: fc.constantFrom('x', 'y', 'z', 'x', 'y', 'z', 'v', 'w') }),
  fc.record({ do: fc.constant('use' as const), order, code }),
  fc.record({ do: fc.constant('order' as const), order, code }),
  fc.record({ do: fc.constant('cancel' as const), order }),
  fc.record({ do: fc.constant('release' as const), code }),
)

/** What should be: codes with the order that has them, and who has which. */
class Model {
  codes = new Map<string, { isGiven: boolean; order: string | null }>()
  claims = new Map<string, string>()

  upload(name: string): void {
    if (!this.codes.has(name)) this.codes.set(name, { isGiven: false, order: null })
  }

  give(visitor: string, given: string | undefined): void {
    const known = this.claims.get(visitor)
    const isLeft = this.count(({ isGiven }) => isGiven) < MOST_GIVEN && this.count(({ isGiven }) => !isGiven) > 0
    if (known !== undefined || !isLeft) assert.equal(given, known)
    else {
      assert.equal(this.codes.get(given ?? '')?.isGiven, false, `${given} was free`)
      this.claims.set(visitor, given ?? '')
      this.codes.set(given ?? '', { isGiven: true, order: null })
    }
  }

  use(name: string, by: string): void {
    const known = this.codes.get(name)
    if (known && known.order === null) this.codes.set(name, { isGiven: true, order: by })
  }

  release(isMeant: (name: string, order: string | null) => boolean): void {
    for (const [name, known] of this.codes) if (isMeant(name, known.order)) known.order = null
  }

  count(isMeant: (code: { isGiven: boolean; order: string | null }) => boolean): number {
    return [...this.codes.values()].filter(isMeant).length
  }
}

const pool = v.parse(CouponPoolSchema, { name: 'P', codes: 'uploaded', discount: { kind: 'percent', percent: 10 } })
const limits = { mostGiven: MOST_GIVEN, mostTakenMinor: 1e9, mostPerHour: null }
const plan = {
  ...{ kind: 'give' as const, poolId: 'p', code: null, discount: { percent: 10 }, expiresAt: null, slice: null },
  limits,
}
const useOf = (name: string, transactionId: string) => [
  { code: name, transactionId, at: NOW, takenMinor: 100, takenCurrency: 'EUR' },
]

async function run(db: D1Database, model: Model, step: Step, n: number): Promise<void> {
  switch (step.do) {
    case 'upload':
      await addCodes(db, 'p', [step.code])
      return model.upload(step.code)
    case 'give': {
      const key = { visitor: step.visitor, campaignId: 'c' }
      const claim = await giveCoupon(db, { ...key, ...plan }, at(NOW + n, 60))
      assert.deepEqual(await readClaim(db, key), claim)
      return model.give(step.visitor, claim?.coupon?.code)
    }
    case 'use':
      await db.batch(useCoupons(db, useOf(step.code, step.order)))
      return model.use(step.code, step.order)
    case 'order':
      // Delivered twice, as a queue may.
      for (const _ of [1, 2]) await db.batch(putCouponChanges(db, { uses: useOf(step.code, step.order), released: [] }))
      return model.use(step.code, step.order)
    case 'cancel':
      for (const _ of [1, 2]) await db.batch(putCouponChanges(db, { uses: [], released: [step.order] }))
      return model.release((_, by) => by === step.order)
    case 'release':
      await db.batch(releaseCoupons(db, 'codes', [step.code]))
      return model.release((name) => name === step.code)
  }
}

test('coupons: the sums of a pool are those of its codes, and nobody has two', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const { db } = openSqlite()
      await putPool(db, { poolId: 'p', pool, currency: 'EUR' }, NOW)
      const model = new Model()
      for (const [n, each] of steps.entries()) await run(db, model, each, n)
      const [stored] = await listPools(db, NOW)
      const { free, given, used, takenMinor, open } = stored!
      const isUsed = model.count((each) => each.order !== null)
      assert.deepEqual(
        { free, given, used, takenMinor, open },
        {
          free: model.count((each) => !each.isGiven),
          given: model.count((each) => each.isGiven),
          used: isUsed,
          takenMinor: isUsed * 100,
          open: model.count((each) => each.isGiven && each.order === null),
        },
      )
    }),
    { numRuns: 25, seed: 5 },
  ))

test('coupons: a minute has room for so many new ones, and an hour for as many as the pool says', async () => {
  const { db } = openSqlite()
  await putPool(db, { poolId: 'p', pool: { ...pool, codes: 'generated' }, currency: 'EUR' }, NOW)
  const give = async (n: number, now: number, mostPerHour: number | null = null) => {
    const more = { ...plan, code: `NEW-${n}`, limits: { ...limits, mostGiven: 1e6, mostPerHour } }
    const key = { visitor: `v${n}`, campaignId: 'c' }
    return (await giveCoupon(db, { ...key, ...more }, at(now, 3)))?.coupon?.code
  }
  assert.deepEqual(
    [await give(1, NOW), await give(2, NOW), await give(3, NOW), await give(4, NOW + 59_999)],
    ['NEW-1', 'NEW-2', 'NEW-3', undefined],
  )
  assert.equal(await give(4, NOW + 60_000), 'NEW-4')
  assert.equal(await give(5, NOW + 120_000, 4), undefined)
  assert.equal(await give(5, NOW + 3_600_000, 4), 'NEW-5')
})

test('coupons: a new code that is there already is not given', async () => {
  const { db } = openSqlite()
  await putPool(db, { poolId: 'p', pool, currency: 'EUR' }, NOW)
  await putPool(db, { poolId: 'g', pool: { ...pool, codes: 'generated' }, currency: 'EUR' }, NOW)
  await addCodes(db, 'p', ['TWIN'])
  const key = { visitor: 'v', campaignId: 'c' }
  const generated = { ...plan, poolId: 'g', code: 'TWIN' }
  assert.equal(await giveCoupon(db, { ...key, ...generated }, at(NOW, 9)), null)
})

test('coupons: no statement looks through a whole table', async () => {
  const { db, sqlite, statements } = openSqlite()
  await putPool(db, { poolId: 'p', pool, currency: 'EUR' }, NOW)
  await addCodes(db, 'p', ['A'])
  await giveCoupon(db, { visitor: 'v', campaignId: 'c', ...plan }, at(NOW, 9))
  await db.batch(putCouponChanges(db, { uses: useOf('A', 'T'), released: ['U'] }))
  for (const { sql, values } of statements) {
    const named = Object.fromEntries(values.map((value, n) => [`?${n + 1}`, value]))
    const known = Object.fromEntries(Object.entries(named).filter(([place]) => new RegExp(`\\${place}\\b`).test(sql)))
    const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(known) as { detail: string }[]
    const scans = steps.filter(({ detail }) => /^SCAN (claims|coupon_\w+|c|k|p|profiles|own|member)\b/.test(detail))
    assert.deepEqual(scans, [], sql)
  }
})
