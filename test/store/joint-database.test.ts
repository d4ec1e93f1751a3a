/** @module Statements of one moment, in one journey to the database. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jointDatabase } from '../../worker/store/joint-database.ts'
import { together } from '../../worker/store/together.ts'
import { openSqlite } from './sqlite-d1.ts'

/** The database with how many journeys were made to it. */
function counted() {
  const { db } = openSqlite()
  const journeys: number[] = []
  const batch = (statements: D1PreparedStatement[]) => {
    journeys.push(statements.length)
    return db.batch(statements)
  }
  const spied = { prepare: (query: string) => db.prepare(query), batch }
  return { db, joint: jointDatabase(spied as unknown as D1Database), journeys }
}

const valuesOf = ({ results }: D1Result) => results.map((row) => (row as { value: unknown }).value)

const one = (db: D1Database, value: number) => db.prepare('SELECT ?1 AS value').bind(value)

test('reads of one moment go together, and each gets its own answer', async () => {
  const { joint, journeys } = counted()
  const asked = [
    one(joint, 1).first('value'),
    one(joint, 2).all(),
    joint.batch([one(joint, 3), one(joint, 4)]),
    joint.prepare('SELECT 1 AS value WHERE false').first('value'),
  ]
  const [first, all, batch, none] = (await Promise.all(asked)) as [number, D1Result, D1Result[], null]
  assert.equal(first, 1)
  assert.deepEqual(valuesOf(all), [2])
  assert.deepEqual(batch.map(valuesOf), [[3], [4]])
  assert.equal(none, null)
  assert.deepEqual(journeys, [5])
})

test('what is asked later goes later', async () => {
  const { joint, journeys } = counted()
  await one(joint, 1).first()
  await one(joint, 2).first()
  assert.deepEqual(journeys, [1, 1])
})

test('one that is wrong fails nobody else, and what it wrote with others is written once', async () => {
  const { db, joint } = counted()
  await db.prepare('CREATE TABLE notes (note TEXT NOT NULL PRIMARY KEY)').run()
  const note = (text: string | null) =>
    joint.prepare('INSERT INTO notes (note) VALUES (?1) ON CONFLICT DO NOTHING').bind(text).run()
  const settled = await Promise.allSettled([note('a'), note(null), joint.batch([one(joint, 1)]), note('b')])
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
  )
  assert.deepEqual(valuesOf(await db.prepare('SELECT note AS value FROM notes ORDER BY note').all()), ['a', 'b'])
})

test('a refusal of all is told to each who asked', async () => {
  const ask = together<number, number>(async (all) => {
    if (all.includes(0)) throw new Error('away')
    return all.map((each) => each * 2)
  })
  assert.deepEqual(await Promise.all([ask(1), ask(2)]), [2, 4])
  const settled = await Promise.allSettled([ask(1), ask(0)])
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
})
