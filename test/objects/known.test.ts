/** @module What the Recommender knows, on one SQLite: told twice, begun anew, and two objects of which one is going. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BasketIndex } from '../../worker/core/recommend/baskets/basket-index.ts'
import { Grades } from '../../worker/core/recommend/grade/grades.ts'
import type { KnownProduct } from '../../worker/core/recommend/known-product.ts'
import { SessionIndex } from '../../worker/core/recommend/session-index.ts'
import { ShelfIndex } from '../../worker/core/recommend/shelf/shelf-index.ts'
import { TrendCounter } from '../../worker/core/recommend/trend-counter.ts'
import { Known } from '../../worker/objects/recommender/known.ts'
import { objectSqlite } from '../store/object-sqlite.ts'

const DAY = 86_400_000
const NOW = 20_000 * DAY

function begun(sql: SqlStorage, now = NOW): Known {
  const known = new Known(sql, {
    ...{
      sessions: new SessionIndex({ maxSessions: 100 }),
      shelf: new ShelfIndex(),
      baskets: new BasketIndex({ maxBaskets: 100, maxLines: 1000 }),
      trends: new TrendCounter(),
    },
    ...{ bestSellers: [], grades: new Grades() },
  })
  for (const _ of known.load(now));
  return known
}

const product = (productId: string, change: Partial<KnownProduct> = {}): KnownProduct => ({
  ...{ productId, name: productId, brand: null, category: null, attributes: {}, priceMinor: 100, listPriceMinor: null },
  ...{ provenPriceMinor: null, currency: 'EUR', availability: 'in_stock', stock: null, firstSeenAt: 0 },
  ...{ url: null, imageUrl: '/x.svg', ...change },
})

const click = (visitor: string, productId: string, at = NOW) => ({ visitor, productId, at })
const basket = (transactionId: string, productIds: string[], at = NOW) => ({
  ...{ transactionId, productIds, at, customer: null },
})
const learn = (known: Known, clicks: ReturnType<typeof click>[], now = NOW) => known.learnClicks(clicks, () => {}, now)
const besides = (known: Known, productId: string) =>
  known.memory.sessions
    .recommend([productId], { count: 5, exclude: new Set([productId]) })
    .map((each) => each.productId)

test('clicks that are told again change nothing, in memory and in what is kept', () => {
  const sql = objectSqlite()
  const known = begun(sql)
  const clicks = [click('ann', 'cup'), click('ann', 'bowl', NOW + 1), click('ben', 'cup')]
  learn(known, clicks)
  const before = known.stats()
  learn(known, clicks)
  learn(known, clicks.slice(1))
  assert.deepEqual(known.stats(), before)
  assert.deepEqual(begun(sql).stats(), before)
  assert.equal(sql.exec('SELECT * FROM click_packs').toArray().length, 1)
})

test('an object that begins knows all that the one before has written, and the other way round', () => {
  const sql = objectSqlite()
  const old = begun(sql)
  learn(old, [click('ann', 'cup'), click('ann', 'bowl', NOW + 1)])
  old.learnProducts([{ productId: 'cup', product: product('cup') }])
  const young = begun(sql)
  old.learnBaskets([basket('1', ['cup', 'bowl'])])
  young.learnBaskets([basket('2', ['cup', 'sieve'])])
  learn(young, [click('ben', 'cup'), click('ben', 'sieve', NOW + 1)])
  learn(old, [click('cat', 'cup'), click('cat', 'tray', NOW + 1)])
  const next = begun(sql)
  assert.deepEqual(besides(next, 'cup').sort(), ['bowl', 'sieve', 'tray'])
  assert.equal(next.stats().baskets, 2)
  assert.equal(next.stats().products, 1)
})

test('an id that became an alias later counts for the product from the next start on', () => {
  const sql = objectSqlite()
  const known = begun(sql)
  learn(known, [click('ann', 'cup-red'), click('ann', 'bowl', NOW + 1)])
  known.learnBaskets([basket('1', ['cup-red', 'tray'])])
  known.aliases.put([{ alias: 'cup-red', productId: 'cup' }])
  assert.equal(known.productIdOf('cup-red'), 'cup')
  const next = begun(sql)
  assert.deepEqual(besides(next, 'cup'), ['bowl'])
  assert.deepEqual(
    next.memory.baskets.boughtWith(['cup'], 5).map(({ productId }) => productId),
    ['tray'],
  )
})

test('an id is its own once it is a product, whatever it was said to stand for', () => {
  const known = begun(objectSqlite())
  known.aliases.put([{ alias: 'cup-red', productId: 'cup' }])
  assert.equal(known.productIdOf('cup-red'), 'cup')
  known.learnProducts([{ productId: 'cup-red', product: product('cup-red') }])
  assert.equal(known.productIdOf('cup-red'), 'cup-red')
  known.learnProducts([{ productId: 'cup-red', product: null }])
  assert.equal(known.productIdOf('cup-red'), 'cup')
})

test('what is told of an order stays against what was stored of it before', () => {
  const sql = objectSqlite()
  const known = begun(sql)
  known.learnBaskets([basket('1', []), basket('2', ['cup', 'tray'])])
  known.keepOldBaskets([basket('1', ['cup', 'bowl']), basket('2', ['cup']), basket('3', ['cup', 'sieve'])])
  known.rememberBaskets()
  for (const each of [known, begun(sql)])
    assert.deepEqual(
      each.memory.baskets.boughtWith(['cup'], 5).map(({ productId }) => productId),
      ['sieve', 'tray'],
    )
})

test('products change, and leave', () => {
  const sql = objectSqlite()
  const known = begun(sql)
  known.learnProducts([{ productId: 'cup', product: product('cup') }])
  known.learnProducts([{ productId: 'cup', product: product('cup', { name: 'Big cup', imageUrl: null }) }])
  for (const each of [known, begun(sql)]) {
    assert.equal(each.products.find(['cup', 'bowl']).get('cup')?.name, 'Big cup')
    assert.equal(each.memory.shelf.hasPictures, false)
  }
  known.learnProducts([{ productId: 'cup', product: null }])
  for (const each of [known, begun(sql)])
    assert.deepEqual([each.products.find(['cup']).size, each.stats().products], [0, 0])
})

test('clicks older than 90 days are not learned, and nobody makes a trend by looking again and again', () => {
  const sql = objectSqlite()
  const known = begun(sql)
  learn(known, [click('ann', 'cup', NOW - 91 * DAY)])
  assert.equal(known.stats().clicks, 0)
  for (let minute = 0; minute < 50; minute++) learn(known, [click('ann', 'bowl', NOW + minute * 60_000)])
  for (const visitor of ['ben', 'cat', 'dan']) learn(known, [click(visitor, 'tray', NOW)])
  const rising = known.memory.trends.rising(NOW + 3_600_000, 5).map(({ productId }) => productId)
  assert.equal(rising[0], 'tray')
  assert.deepEqual(begun(sql, NOW + 91 * DAY).stats().sessions, 0)
})

test('grades are kept with the clicks they were made by', () => {
  const sql = objectSqlite()
  const known = begun(sql)
  const { grades } = known.memory
  const find = () => ['bowl']
  const grade = (each: Parameters<typeof grades.grade>[0]) => grades.grade(each, { find, categoryOf: () => 'Tea' })
  const clicks = [click('ann', 'cup'), click('ann', 'bowl', NOW + 1)]
  known.learnClicks(clicks, grade, NOW)
  known.learnClicks(clicks, grade, NOW)
  const rows = grades.rows(1)
  assert.equal(rows.filter(({ strategy }) => strategy === 'also_viewed')[0]?.hits, 1)
  assert.deepEqual(begun(sql).memory.grades.rows(1), rows)
})

test('clicks told again, with those of days after them, are graded once and make no trend', () => {
  const known = begun(objectSqlite())
  const { grades } = known.memory
  const grade = (each: Parameters<typeof grades.grade>[0]) =>
    grades.grade(each, { find: () => ['bowl'], categoryOf: () => 'Tea' })
  const clicks = [0, DAY].flatMap((at) => [click('ann', 'cup', NOW + at), click('ann', 'bowl', NOW + at + 1)])
  const once = begun(objectSqlite())
  learn(once, clicks)
  for (let times = 0; times < 3; times++) known.learnClicks(clicks, grade, NOW)
  const ofDays = grades.rows(1).filter(({ strategy, protocol }) => strategy === 'also_viewed' && protocol === 'kept')
  assert.deepEqual(
    ofDays.map(({ predictions }) => predictions),
    [1, 1],
  )
  assert.deepEqual(known.memory.trends.rising(NOW + DAY, 5), once.memory.trends.rising(NOW + DAY, 5))
})

test('sessions of 90 days ago leave memory, too, while the object lives', () => {
  const known = begun(objectSqlite())
  learn(known, [click('ann', 'cup'), click('ann', 'bowl', NOW + 1)])
  learn(known, [click('ben', 'cup', NOW + 90 * DAY)], NOW + 90 * DAY)
  known.tidy(NOW + 90 * DAY + 2)
  assert.deepEqual(besides(known, 'cup'), [])
  assert.equal(known.stats().sessions, 1)
})
