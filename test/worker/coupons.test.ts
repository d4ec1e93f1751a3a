/** @module Coupons on the real runtime: given once, used once, refused after their deadline. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type CouponShop, couponShop } from './coupon-shop.ts'
import { type RunningWorker, startWorker } from './harness.ts'

let worker: RunningWorker
let shop: CouponShop

before(async () => {
  worker = await startWorker()
  shop = couponShop(worker)
  // Nobody is left out of everything, so that each test meets the campaign and not chance.
  await worker.admin('PUT', '/v1/settings', { holdout: 0 })
})
after(() => worker.close())

test('eight tabs that ask at once get one code, and it counts once', async () => {
  await shop.pool('tabs', { prefix: 'SPR', validMinutes: 60 })
  await shop.campaign('tabs')
  const visitor = await shop.visitor()
  const answers = await Promise.all(Array.from({ length: 8 }, () => shop.claim(visitor, 'tabs')))
  const codes = new Set(answers.map((claim) => claim?.code))
  assert.equal(codes.size, 1)
  assert.match([...codes][0] ?? '', /^SPR-[B-Z2-9]{4}-[B-Z2-9]{4}-[B-Z2-9]{4}$/)
  for (const claim of answers) {
    assert.equal(claim?.state, 'given')
    assert.deepEqual(claim?.discount, { percent: 10 })
    assert.ok((claim?.leftMs ?? 0) > 3_500_000 && (claim?.leftMs ?? 0) <= 3_600_000)
  }
  const { given, used, left } = await shop.figures('tabs')
  assert.deepEqual({ given, used, left }, { given: 1, used: 0, left: null })
})

test('who was never measured, permits nothing or asks for nothing is answered as everybody', async () => {
  await shop.pool('quiet')
  await shop.campaign('quiet')
  const visitor = await shop.visitor()
  const answers = [
    await shop.ask(randomUUID(), 'quiet'),
    await shop.ask(visitor, 'quiet', { consent: ['measure'] }),
    await shop.ask(visitor, 'not-there'),
  ]
  for (const { status, body } of answers) assert.deepEqual([status, body], [200, { claim: null }])
  assert.equal((await shop.figures('quiet')).given, 0)
})
