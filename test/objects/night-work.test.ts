/** @module The night's work cut off between any two steps: the models are those of a night that nobody disturbed. */
import assert from 'node:assert/strict'
import { before, mock, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { DAY_MS } from '../../worker/core/activity.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { NIGHTLY_JOBS } from '../../worker/jobs/nightly-jobs.ts'
import { NightWork } from '../../worker/objects/night-work.ts'
import { addEventPacks } from '../../worker/store/event-packs.ts'
import { eventId, sampleEvent } from '../core/sample-event.ts'
import { paid, storeCustomers } from '../store/some-customers.ts'
import { openSqlite } from '../store/sqlite-d1.ts'
import { CutOff, fallibleDatabase, fallibleStorage, type MemoryStorage } from './fallible.ts'

const NOW = 20_000 * DAY_MS
const HOUR_MS = 3_600_000
const FIRST = 'v1'
const store = openSqlite()

/** Two looks each; every third visitor bought. */
const visits = Array.from({ length: 40 }, (_, n) => {
  const at = NOW - n * 9 * HOUR_MS - 2 * HOUR_MS
  const params = { transactionId: `t${n}`, valueMinor: 900, currency: 'EUR', items: [] }
  const events: StoredEvent[] = [
    sampleEvent('search', { id: eventId(3 * n), at }),
    sampleEvent('view_item', { id: eventId(3 * n + 1), at: at + 9000 }),
    ...(n % 3 === 0 ? [sampleEvent('purchase', { id: eventId(3 * n + 2), at: at + 20_000, params })] : []),
  ]
  return { profileId: `${(n * 37) % 97}f${n}`, receivedAt: at, events }
})

/** Customers of 23 sorts, so that their models are soon fitted: one to four orders each. */
const customers = Array.from({ length: 230 }, (_, n) => {
  const sort = n % 23
  const orderAt = (order: number) => NOW - (60 + 7 * sort - order * (10 + sort)) * DAY_MS
  return Array.from({ length: 1 + (sort % 4) }, (_, order) => paid(`c-${n}`, orderAt(order), 1000 + 100 * sort))
})

before(async () => {
  mock.method(console, 'error', () => {})
  const sale = { ...paid(visits[3]!.profileId, NOW - 5 * HOUR_MS, 700), channel: 'store' as const }
  await storeCustomers(store, [...customers, [sale]])
  await store.db.batch(addEventPacks(store.db, visits))
})

/** How a night is disturbed: `alarm` is told of each that is given, and says which version runs then; `step` may throw. */
interface Trouble {
  alarm: (memory: MemoryStorage) => string
  step: (of: 'storage' | 'db') => void
}

/** A night from the first alarm to the last. Returns all that it left. */
async function night({ alarm, step }: Trouble) {
  store.sqlite.exec('DELETE FROM models; UPDATE profiles SET clv_minor = NULL, clv_currency = NULL')
  const memory: MemoryStorage = { entries: new Map(), alarm: null }
  const place = { db: store.db, jobs: NIGHTLY_JOBS, version: FIRST, clock: () => NOW }
  await new NightWork({ ...place, storage: fallibleStorage(memory, () => {}) }).begin(NOW)
  const storage = fallibleStorage(memory, () => step('storage'))
  const db = fallibleDatabase(store.db, () => step('db'))
  for (let alarms = 0; memory.alarm !== null; alarms++) {
    assert.ok(alarms < 500, 'the night comes to its end')
    memory.alarm = null
    const version = alarm(memory)
    // A new object each time: nothing is kept in memory alone.
    await new NightWork({ ...place, storage, db, version }).slice().catch((error) => {
      if (!(error instanceof CutOff)) throw error
      // The runtime gives an alarm again that was not worked off.
      memory.alarm ??= NOW
    })
  }
  assert.equal(memory.entries.size, 0)
  const all = (sql: string) => store.sqlite.prepare(sql).all()
  return {
    models: all('SELECT name, fitted_at, body FROM models ORDER BY name'),
    values: all('SELECT profile_id, clv_minor, clv_currency FROM profiles ORDER BY profile_id'),
  }
}

/** Cuts every second alarm off before or behind a step, the `at`th where it has as many; nothing works until the next. */
function cutOff(at: number): Trouble {
  let [alarms, steps, isDead] = [0, 0, false]
  return {
    alarm: () => {
      alarms++
      steps = 0
      isDead = false
      return FIRST
    },
    step: () => {
      isDead ||= alarms % 2 === 1 && steps++ === at
      if (isDead) throw new CutOff()
    },
  }
}

test('cut off at any step of any slice, before it or behind it, the night leaves the same models and values', async () => {
  let most = 0
  let steps = 0
  const alarm = () => {
    steps = 0
    return FIRST
  }
  const step = () => {
    most = Math.max(most, ++steps)
  }
  const expected = await night({ alarm, step })
  assert.deepEqual(
    expected.models.map(({ name }) => name),
    ['customers', 'customers_report', 'hours', 'propensity', 'ropo'],
  )
  assert.ok(expected.values.some(({ clv_minor }) => Number(clv_minor) > 0))
  await fc.assert(
    fc.asyncProperty(fc.nat(most - 1), async (at) => {
      assert.ok(isDeepStrictEqual(await night(cutOff(at)), expected))
    }),
    { numRuns: 3 },
  )
})

test('a database that fails is asked again, and what another version of the Worker left is not gone on with', async () => {
  const expected = await night({ alarm: () => FIRST, step: () => {} })
  let [alarms, asked] = [0, 0]
  const after = await night({
    alarm: (memory) => {
      if (++alarms === 9) memory.entries.set('state 0', '{"stage":"of a version before"}').set('state', 1)
      return alarms < 9 ? FIRST : 'v2'
    },
    step: (of) => {
      if (of === 'db' && [1, 6, 20, 21, 22, 70].includes(asked++)) throw new Error('D1 is away')
    },
  })
  assert.ok(isDeepStrictEqual(after, expected))
})
