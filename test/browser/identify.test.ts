/** @module A token of the shop in the browser: handed over once, and another customer is another visitor (case D06). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emit, numbers } from './delivery-shop.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

/** Not signed: the browser does not look at that. */
const tokenOf = (sub: string, n = 1) =>
  `${btoa('{"alg":"HS256"}')}.${Buffer.from(JSON.stringify({ sub, n, name: 'Ąžuolas' })).toString('base64url')}.c2ln`.replace(
    /=/g,
    '',
  )

test('identify: a token is handed over once a customer, on whatever page', async () => {
  const page = await shop.open()
  await shop.settled(page)
  const visit = shop.collector.visits[0]!.visit
  await call(page, 'identify', { token: tokenOf('4711') })
  await shop.collector.until('the token', () => shop.collector.proofs.length === 1)
  assert.deepEqual(shop.collector.proofs[0], {
    visitor: visit.visitor,
    token: tokenOf('4711'),
    consent: ['measure', 'personalise', 'message'],
  })
  await call(page, 'identify', { token: tokenOf('4711', 2) })
  const next = await shop.open('/next')
  await call(next, 'identify', { token: tokenOf('4711', 3) })
  await shop.settled(next)
  assert.equal(shop.collector.proofs.length, 1)
  assert.deepEqual(shop.collector.named('identify'), [], 'a proof is no claim')
})

test('identify: after another customer signed in, nothing of the first goes out under the second’s name', async () => {
  const page = await shop.open()
  await call(page, 'identify', { token: tokenOf('ann') })
  await shop.collector.until('the token', () => shop.collector.proofs.length === 1)
  await shop.settled(page)
  shop.collector.fault = 'dead'
  await emit(page, 0, 5)
  await call(page, 'identify', { token: tokenOf('bob') })
  await shop.collector.until('the second token', () => shop.collector.proofs.length === 2)
  shop.collector.fault = 'none'
  await emit(page, 5, 5)
  await shop.collector.until('what came after', () => numbers(shop).length >= 5)
  await page.close()
  const [ann, bob] = shop.collector.proofs.map(({ visitor }) => visitor)
  assert.notEqual(bob, ann)
  const sentAs = (visitor?: string) =>
    shop.collector.visits
      .filter(({ fault, visit }) => fault === 'none' && visit.visitor === visitor)
      .flatMap(({ visit }) => visit.events as { params: { values?: { n?: number } } }[])
      .flatMap(({ params }) => params.values?.n ?? [])
  assert.deepEqual([sentAs(ann), sentAs(bob)], [[], [5, 6, 7, 8, 9]])
  assert.ok((shop.collector.dropped.other_person ?? 0) >= 5, 'what could not be sent is counted')
  assert.deepEqual(shop.errors, [])
})

test('traits: the same once a day, in all dialects, and not without the consent to personalise', async () => {
  const told = () => shop.collector.named('user_properties').map(({ params }) => (params as { traits: object }).traits)
  const page = await shop.open()
  await call(page, 'traits', { birthday: '1990-04-23', style: 'boho', email: 'o@shop.example' })
  await shop.collector.until('the traits', () => told().length === 1)
  assert.deepEqual(told(), [{ birthday: '04-23', style: 'boho' }])
  const next = await shop.open('/next')
  await call(next, 'traits', { style: 'boho', birthday: '04-23' })
  await call(next, 'traits', { birthday: '04-23', style: 'boho' })
  await call(next, 'set', 'user_properties', { gender: 'female' })
  await call(next, 'identify', 'c-77', { age: 40 })
  await shop.collector.until('what is new', () => told().length === 3)
  await call(next, 'traits', { style: null, birthday: '04-23' })
  await call(next, 'traits', { style: 'boho' })
  await shop.collector.until('another word, and the first once more', () => told().length === 5)
  await call(next, 'consent', { personalise: false })
  await call(next, 'traits', { style: 'plain' })
  await shop.settled(next)
  assert.deepEqual(told().slice(1), [{ gender: 'female' }, { age_band: '35-44' }, { style: null }, { style: 'boho' }])
  // What was forgotten with the consent is said again with it.
  await call(next, 'consent', { personalise: true })
  await call(next, 'traits', { style: 'boho' })
  await shop.collector.until('what is permitted again', () => told().length === 6)
  assert.deepEqual(shop.collector.named('identify')[0]?.params, { customerId: 'c-77' })
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
})
