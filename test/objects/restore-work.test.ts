/** @module The Scheduler notices that D1 was set back, holds messages, and writes back what it remembers. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { newProfile } from '../../worker/core/profile.ts'
import { RestoreWork } from '../../worker/objects/scheduler/restore-work.ts'
import { SendLedger } from '../../worker/objects/scheduler/send-ledger.ts'
import { addressHash } from '../../worker/store/address-hash.ts'
import { noteMessages } from '../../worker/store/messages.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { readLastRestored, readMark } from '../../worker/store/restore-mark.ts'
import { objectSqlite } from '../store/object-sqlite.ts'
import { backUp, openSqlite } from '../store/sqlite-d1.ts'
import { NOON, sampleRequest } from './sample-request.ts'
import { facts } from './try-ledger.ts'

mock.method(console, 'error', () => {})

const MINUTE = 60_000

/** Ann's mail was sent and she unsubscribed, Bob complained, and the shop's own scenario is paused, all after the copy. */
async function someShop() {
  const { db, sqlite } = openSqlite()
  const sql = objectSqlite()
  const ledger = new SendLedger(sql)
  const fails = { at: Number.POSITIVE_INFINITY, calls: 0 }
  const call = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (++fails.calls === fails.at) throw new Error('the process ended')
    return work()
  }
  const frail = {
    prepare: (text: string) => wrapped(db.prepare(text)),
    batch: (each: D1PreparedStatement[]) => call(() => db.batch(each)),
  } as unknown as D1Database
  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement =>
    ({
      ...statement,
      bind: (...values: unknown[]) => wrapped(statement.bind(...values)),
      first: () => call(() => statement.first()),
      all: () => call(() => statement.all()),
    }) as never
  let found = 0
  const work = () => new RestoreWork({ db: frail, sql, found: () => void found++ })
  const people = ['ann', 'bob', 'cid']
  await db.batch(putProfiles(db, people.map(newProfile)))
  for (const who of people)
    sqlite.exec(
      `INSERT INTO shop_permissions (email, subscribed, since_at, told_at, told_by, profile_id)
       VALUES ('${who}@example.com', 1, 1, 1, 'api', '${who}')`,
    )
  sqlite.exec(`INSERT INTO scenarios (scenario_id, version, status) VALUES ('win-back', 1, 'live')`)
  await work().check(NOON)
  const setBack = backUp(sqlite)
  const hash = await addressHash('ann@example.com')
  ledger.claim([sampleRequest({ sendId: 's' })], NOON + MINUTE)
  ledger.start('s', { ...facts, addressHash: hash }, NOON + MINUTE)
  ledger.settle('s', { kind: 'sent', attempt: 1, providerId: null }, NOON + MINUTE)
  await db.batch(noteMessages(db, ledger.untold(9)))
  ledger.setTold(ledger.untold(9))
  ledger.suppress(hash, 'unsubscribed', NOON + MINUTE)
  ledger.suppress(await addressHash('bob@example.com'), 'complained', NOON + MINUTE)
  ledger.hold('win-back', 'paused')
  await work().check(NOON + 2 * MINUTE)
  return { db, sqlite, ledger, fails, work, setBack, found: () => found }
}

async function standsIn(db: D1Database) {
  const list = async (query: string) =>
    (await db.prepare(query).all()).results.map((row) => Object.values(row).join(' '))
  return {
    suppressed: await list(`SELECT email, reason, since_at - ${NOON} AS at FROM suppressions ORDER BY email`),
    messages: await list('SELECT send_id, state, address FROM messages'),
    scenarios: await list('SELECT scenario_id, status FROM scenarios'),
  }
}

/** What came a minute after the copy. */
const WRITTEN_BACK = {
  suppressed: ['ann@example.com unsubscribed 60000', 'bob@example.com complained 60000'],
  messages: ['s sent ann@example.com'],
  scenarios: ['win-back paused'],
}

test('nothing is held as long as the database only goes on', async () => {
  const { work, db, found } = await someShop()
  const restore = work()
  for (let now = NOON; now < NOON + 5 * MINUTE; now += MINUTE / 4) {
    await restore.check(now)
    assert.equal(await restore.isHolding(now), false)
  }
  // It had grown to 2 after two minutes, and grows once a minute.
  assert.deepEqual([(await readMark(db))?.count, found()], [4, 0])
})

test('what nobody noted, and an object that is new, are no restore', async () => {
  const { work, sqlite, db } = await someShop()
  sqlite.exec('UPDATE restore_mark SET count = count + 1')
  assert.equal(await work().isHolding(NOON + 3 * MINUTE), false)
  const other = new RestoreWork({ db, sql: objectSqlite(), found: () => assert.fail('it was found to be set back') })
  assert.equal(await other.isHolding(NOON + 3 * MINUTE), false)
})

test('wherever the process ends, all is written back in the end, and messages are held until then', async () => {
  let ended = false
  for (let at = 1; !ended; at++) {
    const { work, db, fails, setBack, found, ledger } = await someShop()
    setBack()
    Object.assign(fails, { at, calls: 0 })
    let restore = work()
    const now = NOON + 10 * MINUTE
    for (let isMore = true; isMore; )
      try {
        await restore.check(now)
        isMore = await restore.slice(now)
      } catch {
        restore = work()
        assert.equal(await restore.isHolding(now), true, `the ${at}th call failed`)
      }
    ended = fails.calls < at
    assert.deepEqual(await standsIn(db), WRITTEN_BACK, `the ${at}th call failed`)
    assert.deepEqual([await restore.isHolding(now), found()], [false, 1])
    assert.deepEqual(
      ledger.untold(9).map(({ request }) => request.sendId),
      ['s'],
    )
    const told = await readLastRestored(db, 0)
    assert.deepEqual([told?.backTo, told?.endedAt, told?.noted], [NOON, now, 1])
  }
})

test('set back once more while it is written back: it begins anew', async () => {
  const { work, db, setBack, found } = await someShop()
  const restore = work()
  let now = NOON + 10 * MINUTE
  setBack()
  await restore.check(now)
  for (let n = 0; n < 3; n++) await restore.slice(now)
  setBack()
  now += MINUTE
  await restore.check(now)
  while (await restore.slice(now));
  assert.equal(found(), 2)
  assert.deepEqual(await standsIn(db), WRITTEN_BACK)
})

test('of more people than one slice holds nobody is left out', async () => {
  const { work, db, sqlite, ledger, setBack } = await someShop()
  setBack()
  ledger.hold('win-back', null)
  // 1,200 addresses and 250 messages: three slices of each.
  const emails = Array.from({ length: 1200 }, (_, n) => `p${n}@example.com`)
  for (const [n, email] of emails.entries()) {
    sqlite.prepare("INSERT INTO identity_links VALUES ('x', 'email', ?, 'claimed', 0)").run(email)
    const hash = await addressHash(email)
    ledger.suppress(hash, 'unsubscribed', NOON + MINUTE)
    if (n >= 250) continue
    const sendId = `m${n}`
    ledger.claim([sampleRequest({ sendId, profileId: `x${n}` })], NOON + MINUTE)
    ledger.unsuppress(hash, 'unsubscribed')
    ledger.start(sendId, { ...facts, profileIds: [`x${n}`], addressHash: hash }, NOON + MINUTE)
    ledger.settle(sendId, { kind: 'sent', attempt: 1, providerId: null }, NOON + MINUTE)
    ledger.suppress(hash, 'unsubscribed', NOON + MINUTE)
  }
  const restore = work()
  const now = NOON + 10 * MINUTE
  await restore.check(now)
  while (await restore.slice(now));
  const told = await readLastRestored(db, 0)
  // Ann and Bob, and Ann's message, are those of before.
  assert.deepEqual([told?.suppressed, told?.noted], [1202, 251])
  const { results } = await db.prepare('SELECT count(DISTINCT address) AS n FROM messages').all<{ n: number }>()
  assert.equal(results[0]?.n, 251)
})
