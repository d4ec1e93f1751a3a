/** @module The clicks of the Recommender in its SQLite: none lost, few rows, none too old. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Click, ClickPacks } from '../../../worker/store/recommender/click-packs.ts'
import { objectSqlite } from '../object-sqlite.ts'

const DAY = 86_400_000
const NOW = 20_000 * DAY

const click = (n: number, at = NOW): Click => ({ visitor: `v${n % 7}`, productId: `p${n}`, at })
const clicks = (count: number, from = 0, at = NOW) => Array.from({ length: count }, (_, n) => click(from + n, at))
const rowsOf = (sql: SqlStorage) =>
  sql.exec<{ received_at: number; clicks: string }>('SELECT * FROM click_packs ORDER BY pack_id').toArray()
const countsOf = (sql: SqlStorage) => rowsOf(sql).map((row) => JSON.parse(row.clicks).length)

test('a start reads what was kept, in the order it came, over packs of any size', () => {
  const sql = objectSqlite()
  const packs = new ClickPacks(sql)
  packs.keep(clicks(2500), NOW)
  packs.keep(clicks(1, 2500), NOW)
  assert.deepEqual(countsOf(sql), [1000, 1000, 500, 1])
  assert.deepEqual([...new ClickPacks(sql).read()], clicks(2501))
})

test('many small packs of a day become one, and the order stays', () => {
  const sql = objectSqlite()
  const packs = new ClickPacks(sql)
  for (let n = 0; n < 20; n++) packs.keep([click(n)], NOW + n)
  for (let n = 20; n < 23; n++) packs.keep([click(n)], NOW + DAY)
  packs.tidy(NOW + DAY)
  assert.deepEqual(countsOf(sql), [20, 1, 1, 1])
  assert.equal(rowsOf(sql)[0]?.received_at, NOW, 'as old as its oldest')
  packs.keep([click(23)], NOW + DAY)
  const read = [...new ClickPacks(sql).read()].map(({ productId }) => productId)
  assert.deepEqual(read, clicks(24).map(({ productId }) => productId)) // biome-ignore format: a line
})

test('so are those that an earlier object left', () => {
  const sql = objectSqlite()
  const before = new ClickPacks(sql)
  for (let n = 0; n < 20; n++) before.keep([click(n)], NOW)
  const packs = new ClickPacks(sql)
  assert.equal([...packs.read()].length, 20)
  packs.tidy(NOW)
  assert.deepEqual(countsOf(sql), [20])
})

test('packs grow no further than a value may: big ones stay apart', () => {
  const sql = objectSqlite()
  const packs = new ClickPacks(sql)
  for (let n = 0; n < 24; n++) packs.keep(clicks(1000, 1000 * n), NOW)
  packs.tidy(NOW)
  assert.ok(rowsOf(sql).every((row) => row.clicks.length <= 350_000))
  assert.deepEqual([...new ClickPacks(sql).read()].length, 24_000)
})

test('clicks leave after 90 days, and the oldest where there are too many', () => {
  const sql = objectSqlite()
  const packs = new ClickPacks(sql, 1500)
  packs.keep(clicks(10, 0, NOW - 90 * DAY - 1), NOW - 90 * DAY - 1)
  packs.keep(clicks(1000, 10), NOW - DAY)
  packs.tidy(NOW)
  assert.deepEqual(countsOf(sql), [1000])
  packs.keep(clicks(501, 1010), NOW)
  packs.tidy(NOW)
  assert.deepEqual(countsOf(sql), [501])
  assert.deepEqual([...packs.read()], clicks(501, 1010))
})

test('two objects, of which one is going, lose nothing when both tidy, though they know of different packs', () => {
  const sql = objectSqlite()
  const [old, young] = [new ClickPacks(sql), new ClickPacks(sql)]
  const each = 30
  const big = (n: number) =>
    Array.from({ length: each }, (_, at) => ({ ...click(n * each + at), visitor: 'v'.repeat(1000) }))
  for (let n = 0; n < 40; n++) (n === 3 ? young : old).keep(big(n), NOW)
  assert.equal([...young.read()].length, 40 * each)
  old.tidy(NOW)
  young.tidy(NOW)
  old.tidy(NOW)
  assert.deepEqual(
    [...new ClickPacks(sql).read()].map(({ productId }) => productId),
    clicks(40 * each).map(({ productId }) => productId),
  )
})
