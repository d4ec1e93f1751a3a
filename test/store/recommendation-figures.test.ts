/** @module Sums of recommendations in D1: they add up, grades are replaced, and what is old leaves. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../contract/parse.ts'
import type { RecommendationGrade } from '../../contract/recommend/figures.ts'
import { RecommendationSlotSchema } from '../../contract/recommend/slot.ts'
import { purge } from '../../worker/jobs/purge.ts'
import { addRecommendationDays, listRecommendationDays } from '../../worker/store/recommendation-days.ts'
import { listRecommendationGrades, putRecommendationGrades } from '../../worker/store/recommendation-grades.ts'
import { putSlot } from '../../worker/store/recommendation-slots.ts'
import { openSqlite } from './sqlite-d1.ts'

const DAY = 20_000
const home = { slotId: 'home', strategy: 'similar' } as const
const grade: RecommendationGrade = {
  ...{ day: DAY, strategy: 'also_viewed', protocol: 'kept' },
  ...{ predictions: 10, hits: 6, reciprocalRanks: 2.5, coverage: 0.25, variety: null },
}

test('recommendation days: what is told adds up, days come oldest first', async () => {
  const { db } = openSqlite()
  const add = (day: number, shown: number, clicked: number) =>
    db.batch(addRecommendationDays(db, [{ ...home, day, shown, clicked }]))
  await add(DAY, 4, 0)
  await add(DAY - 1, 3, 1)
  await add(DAY, 2, 1)
  assert.deepEqual(await listRecommendationDays(db, DAY - 1, 10), [
    { ...home, day: DAY - 1, shown: 3, clicked: 1 },
    { ...home, day: DAY, shown: 6, clicked: 1 },
  ])
  assert.deepEqual(
    (await listRecommendationDays(db, DAY - 1, 1)).map(({ day }) => day),
    [DAY],
  )
  assert.deepEqual(await listRecommendationDays(db, DAY + 1, 10), [])
})

test('recommendation days: a slot that a browser made up is not counted, one of the owner is', async () => {
  const { db } = openSqlite()
  const row = { ...home, day: DAY, shown: 1, clicked: 0 }
  const slot = parse(RecommendationSlotSchema, { slotId: 'mine', name: 'Mine', chain: ['similar'], title: 'Mine' })
  assert.ok(slot.ok)
  await putSlot(db, slot.value, 0)
  await db.batch(addRecommendationDays(db, [{ ...row, slotId: 'made-up' }, row, { ...row, slotId: 'mine' }]))
  assert.deepEqual(
    (await listRecommendationDays(db, DAY, 10)).map(({ slotId }) => slotId),
    ['home', 'mine'],
  )
})

test('recommendation grades: a day’s row is replaced, and comes back as it was put', async () => {
  const { db } = openSqlite()
  const later = { ...grade, predictions: 12, hits: 7, variety: 0.4 }
  await putRecommendationGrades(db, [grade, { ...grade, protocol: 'removed' }])
  await putRecommendationGrades(db, [later])
  await putRecommendationGrades(db, [])
  assert.deepEqual(await listRecommendationGrades(db, DAY), [later, { ...grade, protocol: 'removed' }])
  assert.deepEqual(await listRecommendationGrades(db, DAY + 1), [])
})

test('recommendation figures are kept for 400 days', async () => {
  const { db } = openSqlite()
  const row = { ...home, shown: 1, clicked: 0 }
  await db.batch(
    addRecommendationDays(
      db,
      [DAY, DAY - 400, DAY - 401].map((day) => ({ ...row, day })),
    ),
  )
  await putRecommendationGrades(
    db,
    [DAY, DAY - 400, DAY - 401].map((day) => ({ ...grade, day })),
  )
  await purge(db, DAY * 86_400_000)
  const days = (rows: { day: number }[]) => rows.map(({ day }) => day)
  assert.deepEqual(days(await listRecommendationDays(db, 0, 10)), [DAY - 400, DAY])
  assert.deepEqual(days(await listRecommendationGrades(db, 0)), [DAY - 400, DAY])
})
