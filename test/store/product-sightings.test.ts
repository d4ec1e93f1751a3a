/** @module Products seen on pages as they are noted: once a day, once in doubt, and no flood of them for long. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sighting } from '../../worker/core/catalogue/sightings.ts'
import { listDueSightings, putOutcomes } from '../../worker/store/due-sightings.ts'
import { deleteOldSightings, keepSightings } from '../../worker/store/product-sightings.ts'
import { DAY, NOW } from './some-catalogue.ts'
import { openSqlite } from './sqlite-d1.ts'

const MINUTE = 60_000
const seen = (productId: string, change: Partial<Sighting> = {}): Sighting => ({
  ...{ productId, told: { productId, name: 'Mug' }, pageUrl: 'https://shop.example/p/mug', joins: null, seenAt: NOW },
  ...change,
})

test('a product is noted once a day, and looked up at most as often', async () => {
  const { db } = openSqlite()
  const due = async (now: number) => (await listDueSightings(db, now, 6)).map(({ productId }) => productId)
  assert.equal(await keepSightings(db, [seen('1')]), true)
  assert.equal(await keepSightings(db, [seen('1', { seenAt: NOW + DAY - 1 })]), false)
  assert.deepEqual(await due(NOW), ['1'])
  await putOutcomes(db, [{ productId: '1', state: 'refuted', detail: 'No.' }], NOW).run()
  assert.deepEqual(await due(NOW + 2 * DAY), [])
  assert.equal(await keepSightings(db, [seen('1', { seenAt: NOW + DAY })]), true)
  assert.deepEqual(await due(NOW + DAY), ['1'])
  await putOutcomes(db, [{ productId: '1', state: 'unreachable', detail: 'Down.' }], NOW + DAY).run()
  await keepSightings(db, [seen('2')])
  assert.deepEqual(await due(NOW + DAY + 9 * MINUTE), [])
  assert.deepEqual(await due(NOW + DAY + 11 * MINUTE), ['2'])
})

test('an id that is seen on the pages of two products is in doubt, and stays so', async () => {
  const { db } = openSqlite()
  assert.equal(await keepSightings(db, [seen('1', { joins: 'mug' })]), true)
  assert.equal(await keepSightings(db, [seen('1', { joins: 'mug' })]), false)
  assert.equal(await keepSightings(db, [seen('1', { joins: 'cup' })]), true)
  await keepSightings(db, [seen('1', { joins: 'cup', seenAt: NOW + DAY })])
  assert.deepEqual(await listDueSightings(db, NOW + DAY, 6), [])
})

test('a flood is cut off, and keeps others out for a day only', async () => {
  const { db } = openSqlite()
  await keepSightings(db, [seen('real')])
  await putOutcomes(db, [{ productId: 'real', state: 'confirmed', detail: '' }], NOW).run()
  for (let n = 0; n < 6_000; n += 1_000)
    await keepSightings(
      db,
      Array.from({ length: n < 4_000 ? 1_000 : 999 }, (_, k) => seen(`forged-${n + k}`)),
    )
  assert.equal(await keepSightings(db, [seen('new')]), false)
  await deleteOldSightings(db, NOW - DAY)
  assert.equal(await keepSightings(db, [seen('new')]), true)
  assert.equal(await keepSightings(db, [seen('real', { seenAt: NOW + 1 })]), false)
})
