/** @module Caps of the send ledger: what counts, and that no concurrency breaks them (E16). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../../worker/core/activity.ts'
import { type Asked, FIFTHS_OF_INTERRUPTION } from '../../worker/core/asked.ts'
import { attentionSpent } from '../../worker/core/decide/attention-left.ts'
import type { SendOutcome, StartFacts } from '../../worker/core/message/ledger-door.ts'
import type { SendRequest } from '../../worker/core/message/send-request.ts'
import { SendLedger } from '../../worker/objects/scheduler/send-ledger.ts'
import { randomFrom } from '../browser/overlay/mutate.ts'
import { objectSqlite } from '../store/object-sqlite.ts'
import { NOON, sampleRequest } from './sample-request.ts'
import { facts, held, open, started } from './try-ledger.ts'

const NOW_SENT = NOON - 3_600_000
const CAP = { most: 1, days: 7 }
/** One was sent to ann at address a before; then one more is to go. `end`: what became of the first. */
const counted: [
  name: string,
  first: Partial<SendRequest>,
  end: SendOutcome | null,
  more: Partial<StartFacts>,
  expected: 'capped' | 'started',
][] = [
  ['that is on its way', {}, null, {}, 'capped'],
  ['that was sent', {}, { kind: 'sent', attempt: 1, providerId: null }, {}, 'capped'],
  ['whose answer was lost', {}, { kind: 'unknown', attempt: 1, detail: '' }, {}, 'capped'],
  ['that was refused', {}, { kind: 'refused', attempt: 1, detail: '' }, {}, 'started'],
  ['that the provider did not take yet', {}, { kind: 'later', attempt: 1, detail: '', waitMs: 0 }, {}, 'started'],
  ['that was owed', { kind: 'transactional' }, null, {}, 'started'],
  ['that answered them', { kind: 'triggered' }, null, {}, 'capped'],
  ['by push', { channel: 'push' }, null, { addressHash: null }, 'capped'],
  ['to another address of theirs', {}, null, { addressHash: 'b' }, 'capped'],
  ['to the same address of somebody else', {}, null, { profileIds: ['bob'] }, 'capped'],
  [
    'to somebody whom they became one with',
    {},
    null,
    { profileIds: ['person:bob', 'bob', 'ann'], addressHash: 'b' },
    'capped',
  ],
  ['to somebody else', {}, null, { profileIds: ['bob'], addressHash: 'b' }, 'started'],
]
for (const [name, first, end, more, expected] of counted)
  test(`the cap: after one ${name} the next is ${expected}`, () => {
    const ledger = open()
    started(ledger, { sendId: 'first', ...first }, NOW_SENT, {
      ...facts,
      addressHash: first.channel === 'push' ? null : 'a',
    })
    if (end) ledger.settle('first', end, NOW_SENT)
    ledger.claim([sampleRequest({ sendId: 's', scenarioId: 'other', profileId: 'x' })], NOON)
    const answer = held(ledger, 's', { cap: CAP, ...more })
    assert.equal(Array.isArray(answer) ? answer[0] : answer, expected)
  })

test('the cap ends to the ms, and what may go again after its answer was lost counts on', () => {
  const ledger = open()
  started(ledger, { sendId: 'first', expiresAt: NOON + 30 * DAY_MS })
  ledger.settle('first', { kind: 'unknown', attempt: 1, detail: '' }, NOON)
  ledger.resolve('first', 'again', NOON)
  const ask = (sendId: string, now: number) => {
    ledger.claim([sampleRequest({ sendId, scenarioId: 'other', expiresAt: NOON + 30 * DAY_MS })], now)
    return held(ledger, sendId, { cap: CAP }, now)
  }
  assert.deepEqual(ask('early', NOON + WEEK - 1), ['capped', 'cap', NOON + WEEK])
  assert.equal(ask('late', NOON + WEEK), 'started')
})

/** People of E16; `PEOPLE=10000` for all of them. */
const PEOPLE = Number(process.env.PEOPLE ?? 50)
const WEEK = 7 * DAY_MS

test(`of ${PEOPLE} people none is interrupted more than 3 times in any week, over mail, push and overlays at once`, async () => {
  const ledger = new SendLedger(objectSqlite())
  const chance = randomFrom(16)
  const budget = { points: 3, days: 7 }
  const asked = new Map<string, Asked[]>()
  const people = Array.from({ length: PEOPLE }, (_, n) => `p${n}`)
  const interrupted = new Map(people.map((who) => [who, [] as number[]]))

  /** Three consumers ask for one message each at the same moment; in between others have their turn. */
  const consume = async (sendId: string, who: string, now: number) => {
    await Promise.resolve()
    const answer = ledger.start(
      sendId,
      {
        ...{ profileIds: [who], addressHash: `at ${who}`, cap: { most: 3, days: 7 }, reentryMs: 0 },
        attention: { ...budget, asked: [...(asked.get(who) ?? [])] },
      },
      now,
    )
    if (answer.kind !== 'started') return
    interrupted.get(who)?.push(now)
    asked.set(who, [...(asked.get(who) ?? []), { key: `message ${sendId}`, at: now, fifths: FIFTHS_OF_INTERRUPTION }])
    await Promise.resolve()
    ledger.settle(sendId, { kind: chance() < 0.1 ? 'unknown' : 'sent', attempt: 1, detail: '', providerId: null }, now)
  }
  const see = (who: string, now: number) => {
    const next = { key: `panel ${now}`, fifths: FIFTHS_OF_INTERRUPTION }
    if (attentionSpent(asked.get(who) ?? [], next, budget, now)) return
    asked.set(who, [...(asked.get(who) ?? []), { ...next, at: now }])
    interrupted.get(who)?.push(now)
  }

  for (let now = NOON, round = 0; now < NOON + 3 * WEEK; now += 13 * 3_600_000, round++)
    for (const who of people) {
      if (chance() < 0.3) see(who, now - 1)
      const ids = ['cart', 'news', 'push'].slice(0, Math.floor(4 * chance())).map((scenarioId) => {
        const sendId = `${who} ${scenarioId} ${round}`
        const channel = scenarioId === 'push' ? 'push' : 'email'
        ledger.claim([sampleRequest({ sendId, scenarioId, channel, profileId: who, expiresAt: now + 1 })], now)
        return sendId
      })
      await Promise.all(ids.map((sendId) => consume(sendId, who, now)))
    }

  const inWeek = (ats: readonly number[], from: number) => ats.filter((at) => at >= from && at < from + WEEK).length
  const exceeded = [...interrupted.values()].filter((ats) => ats.some((from) => inWeek(ats, from) > 3))
  assert.equal(exceeded.length, 0)
  // They were interrupted: three times a week, or nearly.
  const times = [...interrupted.values()].flat().length
  assert.ok(times > 6 * PEOPLE, `${times} in three weeks`)
})
