/** @module An import of a catalogue cut off between any two steps: the shop has what it would have had undisturbed. */
import assert from 'node:assert/strict'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { before, mock, test } from 'node:test'
import { KEPT_TROUBLES } from '../../contract/catalogue/catalogue-import.ts'
import { newJob } from '../../worker/core/feed/import-job.ts'
import { readFeed } from '../../worker/feed/read-feed.ts'
import { CatalogueWork } from '../../worker/objects/catalogue-work.ts'
import { noteFetched } from '../../worker/objects/fetch-import.ts'
import { putFeed, readStoredFeed } from '../../worker/store/feeds.ts'
import { readImport } from '../../worker/store/imports.ts'
import { openSqlite } from '../store/sqlite-d1.ts'
import { type Ask, CutOff, fallibleDatabase } from './fallible.ts'

const NOW = 1_700_000_000_000
let store = openSqlite()

/** The object's own storage: its SQLite and its alarm, each call a step. */
interface Memory {
  sqlite: DatabaseSync
  alarm: number | null
}

function objectStorage(memory: Memory, ask: Ask): DurableObjectStorage {
  const alarm = async (at: number | null) => {
    ask()
    memory.alarm = at
  }
  const exec = (sql: string, ...values: SQLInputValue[]) => {
    ask()
    const named = Object.fromEntries(values.map((value, n) => [`?${n + 1}`, value]))
    const rows = memory.sqlite.prepare(sql).all(named)
    return { toArray: () => rows }
  }
  return {
    sql: { exec },
    getAlarm: async () => memory.alarm,
    setAlarm: alarm,
    deleteAlarm: () => alarm(null),
  } as unknown as DurableObjectStorage
}

const nothing = () => {}

const order = {
  importId: 'i1',
  feedId: null,
  name: 'c.csv',
  format: null,
  isWhole: true,
  insists: false,
  ofBytes: null,
}
const options = { format: null, fileName: 'c.csv', contentType: null, currency: 'EUR', origin: null }

/** A file whose products `from` to `to` cost so much; every hundredth row is wrong. */
async function* file(from: number, to: number, price: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('productId,name,price\n')
  for (let n = from; n < to; n++) yield Buffer.from(`p${n},Thing ${n},${n % 100 === 7 ? 'dear' : price}\n`)
}

const place = (memory: Memory, ask: Ask) => ({
  storage: objectStorage(memory, ask),
  db: fallibleDatabase(store.db, ask),
  readFeed,
  own: [],
  changed: async () => {},
  clock: () => NOW,
})

/** Alarms until none is left; before each `alarm` is called, and the object is a new one. Returns how many they were. */
async function alarms(memory: Memory, ask: Ask, alarm: () => void): Promise<number> {
  let count = 0
  for (; memory.alarm !== null; count++) {
    assert.ok(count < 200, 'the import comes to its end')
    const due = memory.alarm
    alarm()
    memory.alarm = null
    try {
      await new CatalogueWork(place(memory, ask)).slice()
    } catch (error) {
      if (!(error instanceof CutOff)) throw error
    }
    // The runtime gives an alarm again that was not worked off.
    memory.alarm ??= count < 200 && jobsOf(memory) > 0 ? due : null
  }
  return count
}

const jobsOf = (memory: Memory) => Number(memory.sqlite.prepare('SELECT count(*) AS n FROM jobs').get()?.n ?? 0)

const stagedOf = (memory: Memory) => Number(memory.sqlite.prepare('SELECT count(*) AS n FROM staged').get()?.n ?? 0)

const shelf = () => {
  const sql = 'SELECT product_id, name, price_minor, removed_at IS NULL AS is_on FROM products ORDER BY product_id'
  return store.sqlite.prepare(sql).all()
}

/** A shop with the products 0 to 1,200 at 5.00, and the object with another catalogue read and not yet stored. */
let filled: { shop: Uint8Array; object: Uint8Array }

/** The object that has stored all, or has read the other catalogue; the shop is as it was. */
function begin(hasRead: boolean): Memory {
  const memory: Memory = { sqlite: new DatabaseSync(':memory:'), alarm: hasRead ? NOW : null }
  if (hasRead) memory.sqlite.deserialize(filled.object)
  store = openSqlite()
  store.sqlite.deserialize(filled.shop)
  return memory
}

before(async () => {
  mock.method(console, 'error', () => {})
  const memory: Memory = { sqlite: new DatabaseSync(':memory:'), alarm: null }
  const work = new CatalogueWork(place(memory, nothing))
  await work.take({ order: { ...order, importId: 'i0' }, options }, file(0, 1200, 5))
  await alarms(memory, nothing, nothing)
  await work.take({ order, options }, file(300, 1500, 6))
  filled = { shop: store.sqlite.serialize(), object: memory.sqlite.serialize() }
})

test('cut off at any step while it is stored, an import comes to the same end', async () => {
  const undisturbed = begin(true)
  await alarms(undisturbed, nothing, nothing)
  const expected = shelf()
  const { added, changed, removed, troubleCount, state } = (await readImport(store.db, 'i1'))!
  // 3 of 300 new ones, 12 of 1,200 rows are wrong; the 297 right ones of the first 300 are gone.
  assert.deepEqual([state, added, changed, removed, troubleCount], ['done', 297, 891, 297, 12])

  // Two alarms die at their first step, two at their second, and so on until one comes to the end of the import.
  const memory = begin(true)
  let [alarm, passed, isDead] = [-1, 0, false]
  const ask = () => {
    isDead ||= passed++ === alarm >> 1
    if (isDead) throw new CutOff()
  }
  const born = () => {
    alarm++
    passed = 0
    isDead = false
  }
  assert.ok((await alarms(memory, ask, born)) > 20)
  assert.deepEqual(shelf(), expected)
  const after = (await readImport(store.db, 'i1'))!
  assert.deepEqual([after.state, after.products, after.troubleCount], ['done', 1188, 12])
  // A pack that was stored and not yet counted when the alarm died is as it was the next time.
  assert.equal(after.added + after.changed + after.unchanged, 1188)
  assert.deepEqual([jobsOf(memory), stagedOf(memory)], [0, 0])
})

test('a catalogue that is lost on the way leaves the shop and the object as they were', async () => {
  const memory = begin(false)
  const expected = shelf()
  async function* lost() {
    yield* file(300, 1500, 6)
    throw new Error('the line is dead')
  }
  const taken = await new CatalogueWork(place(memory, nothing)).take({ order, options }, lost())
  assert.deepEqual([taken?.state, taken?.failure?.code], ['failed', 'interrupted'])
  await alarms(memory, nothing, nothing)
  assert.deepEqual(shelf(), expected)
  assert.equal(stagedOf(memory), 0)
})

test('an object that dies while it reads is followed by one that says so', async () => {
  const memory = begin(false)
  let isDead = false
  const ask = () => {
    if (isDead) throw new CutOff()
  }
  async function* dying() {
    yield* file(0, 700, 6)
    isDead = true
    yield Buffer.from('p900,Thing,6\n'.repeat(2000))
  }
  await assert.rejects(new CatalogueWork(place(memory, ask)).take({ order, options }, dying()), CutOff)
  assert.equal(jobsOf(memory), 1)
  await alarms(memory, nothing, nothing)
  const { state, failure } = (await readImport(store.db, 'i1'))!
  assert.deepEqual([state, failure?.code], ['failed', 'interrupted'])
  assert.equal(jobsOf(memory), 0)
})

test('a file is taken to its end before it is answered, also where its first piece says all', async () => {
  let pieces = 0
  async function* page() {
    for (; pieces < 50; pieces++) yield Buffer.from('<!doctype html><html>'.padEnd(20_000))
  }
  const work = new CatalogueWork(place(begin(false), nothing))
  const taken = await work.take({ order, options }, page())
  assert.deepEqual([taken?.failure?.code, pieces], ['unknown_format', 50])
})

test('a sender who says nothing for a minute holds up no other', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let resolve = () => {}
  const isSilent = new Promise<void>((done) => {
    resolve = done
  })
  async function* silent() {
    yield* file(0, 50, 6)
    resolve()
    await new Promise(() => {})
  }
  const work = new CatalogueWork(place(begin(false), nothing))
  const taking = work.take({ order, options }, silent())
  await isSilent
  await new Promise((done) => setImmediate(done))
  t.mock.timers.tick(60_000)
  const taken = await taking
  assert.match(`${taken?.failure?.code}: ${taken?.failure?.detail}`, /^interrupted: Nothing more was sent for a minute/)
})

test('a feed that was changed while it was fetched is no wiser by what was fetched', async () => {
  begin(false)
  const feed = { name: 'F', url: 'https://new.example/f', everyHours: 24, isWhole: true, isPaused: false } as const
  const stored = { feedId: 'f', feed, setAt: 'https://edge.example', failures: 0, etag: null, lastModified: null }
  const job = { ...newJob({ ...order, feedId: 'f' }, NOW), etag: '"old"', lastModified: 'Mon' }
  const known = async (begunAt: number | null) => {
    await putFeed(store.db, { ...stored, begunAt, nextAt: NOW })
    await noteFetched(store.db, job, NOW)
    return (await readStoredFeed(store.db, 'f'))?.etag
  }
  assert.deepEqual([await known(null), await known(NOW)], [null, '"old"'])
})

test('of many troubles the first are kept and all are counted', async () => {
  const memory = begin(false)
  async function* wrong() {
    yield* file(0, 2, 5)
    yield Buffer.from(Array.from({ length: KEPT_TROUBLES + 70 }, (_, n) => `x${n},,1\n`).join(''))
  }
  const taken = await new CatalogueWork(place(memory, nothing)).take(
    { order: { ...order, isWhole: false }, options },
    wrong(),
  )
  assert.deepEqual(
    [taken?.products, taken?.troubleCount, taken?.troubles.length],
    [2, KEPT_TROUBLES + 70, KEPT_TROUBLES],
  )
})
