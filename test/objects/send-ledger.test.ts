/** @module The send ledger over SQLite: its states and its refusals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../../worker/core/activity.ts'
import type { SendOutcome } from '../../worker/core/message/ledger-door.ts'
import { NOON, sampleRequest } from './sample-request.ts'
import { facts, held, open, started } from './try-ledger.ts'

const MINUTE = 60_000

test('asked twice is claimed once, and one of two who start it may', () => {
  const ledger = open()
  assert.deepEqual(ledger.claim([sampleRequest({ sendId: 's' })], NOON), ['s'])
  assert.deepEqual(ledger.claim([sampleRequest({ sendId: 's' })], NOON), ['s'])
  assert.equal(ledger.open(['s']).length, 1)
  assert.equal(ledger.start('s', facts, NOON).kind, 'started')
  assert.equal(ledger.start('s', facts, NOON).kind, 'gone')
  assert.deepEqual([ledger.open(['s']), ledger.claim([sampleRequest({ sendId: 's' })], NOON)], [[], []])
})

const outcomes: [name: string, outcome: SendOutcome, kind: 'marketing' | 'transactional', expected: unknown[]][] = [
  ['sent', { kind: 'sent', attempt: 1, providerId: 'p' }, 'marketing', ['sent', null, null]],
  ['refused', { kind: 'refused', attempt: 1, detail: 'no' }, 'marketing', ['failed', 'provider_refused', null]],
  ['an answer is lost', { kind: 'unknown', attempt: 1, detail: '' }, 'marketing', ['unknown', 'answer_lost', null]],
  [
    'what is owed goes again',
    { kind: 'unknown', attempt: 1, detail: '' },
    'transactional',
    ['deferred', 'answer_lost', NOON + MINUTE / 2],
  ],
  [
    'the provider is away',
    { kind: 'later', attempt: 1, detail: '', waitMs: 2 * MINUTE },
    'marketing',
    ['deferred', 'provider_down', NOON + 2 * MINUTE],
  ],
]

for (const [name, outcome, kind, expected] of outcomes)
  test(`settled: ${name}`, () => {
    const ledger = open()
    started(ledger, { sendId: 's', kind })
    const noted = ledger.settle('s', outcome, NOON)
    assert.deepEqual([noted?.state, noted?.why, noted?.untilAt], expected)
  })

test('waits grow with each trouble, until the message expires', () => {
  const ledger = open()
  ledger.claim([sampleRequest({ sendId: 's', expiresAt: NOON + 4 * MINUTE })], NOON)
  const waits: unknown[] = []
  for (let now = NOON; now < NOON + 5 * MINUTE; now = ledger.nextDueAt() ?? Number.POSITIVE_INFINITY) {
    if (ledger.work(now, 10).queue.length === 0 && now > NOON) break
    const answer = ledger.start('s', facts, now)
    const attempt = answer.kind === 'started' ? answer.attempt : 0
    const noted = ledger.settle('s', { kind: 'later', attempt, detail: '', waitMs: 0 }, now)
    waits.push(((noted?.untilAt ?? noted?.request.expiresAt ?? 0) - now) / 1000)
  }
  // 30 s, a minute, two, and what is left of four minutes.
  assert.deepEqual(waits, [30, 60, 120, 30])
  assert.deepEqual(
    ledger.untold(10).map(({ state, why }) => [state, why]),
    [['suppressed', 'expired']],
  )
})

test('a sender that died leaves an unknown message, and one that is owed goes again with its key', () => {
  const ledger = open()
  started(ledger, { sendId: 'm' })
  started(ledger, { sendId: 't', kind: 'transactional', scenarioId: 'order' })
  const later = NOON + 5 * MINUTE
  assert.equal(ledger.nextDueAt(), later)
  ledger.work(later, 10)
  const again = ledger.nextDueAt() ?? 0
  assert.deepEqual(ledger.work(again, 10).queue, ['t'])
  assert.deepEqual(ledger.open(['m', 't'])[0]?.attempt, 1)
  assert.deepEqual(
    ledger.untold(10).map(({ request, state }) => [request.sendId, state]),
    [['m', 'unknown']],
  )
  // The answer came after all.
  assert.equal(ledger.settle('m', { kind: 'sent', attempt: 1, providerId: null }, again)?.state, 'sent')
})

test('what may have arrived never ends as if it had not', () => {
  const ledger = open()
  started(ledger, { sendId: 't', kind: 'transactional', expiresAt: NOON + MINUTE })
  ledger.settle('t', { kind: 'unknown', attempt: 1, detail: '' }, NOON)
  ledger.work(NOON + MINUTE, 10)
  assert.deepEqual(
    ledger.untold(10).map(({ state, why }) => [state, why]),
    [['unknown', 'answer_lost']],
  )
})

test('what may have arrived is not refused, unless the owner says so', () => {
  const ledger = open()
  started(ledger, { sendId: 't', kind: 'transactional' })
  ledger.settle('t', { kind: 'unknown', attempt: 1, detail: '' }, NOON)
  const again = ledger.nextDueAt() ?? 0
  ledger.work(again, 10)
  ledger.start('t', facts, again)
  assert.equal(ledger.settle('t', { kind: 'refused', attempt: 2, detail: 'full' }, again)?.state, 'unknown')
  assert.equal(ledger.resolve('t', 'lost', again)?.state, 'failed')
})

test('the owner settles an unknown message: it arrived, it is lost, or it goes again', () => {
  for (const [as, state] of [
    ['arrived', 'sent'],
    ['lost', 'failed'],
    ['again', 'claimed'],
  ] as const) {
    const ledger = open()
    started(ledger, { sendId: 's' })
    assert.equal(ledger.resolve('s', as, NOON), null, 'it is not unknown yet')
    ledger.settle('s', { kind: 'unknown', attempt: 1, detail: '' }, NOON)
    assert.equal(ledger.resolve('s', as, NOON)?.state, state)
    if (as !== 'again') continue
    assert.deepEqual(ledger.work(NOON, 10).queue, ['s'])
    assert.equal(ledger.open(['s'])[0]?.request.expiresAt, NOON + DAY_MS)
  }
})

test('a message that no queue holds comes back after half a minute, one in the queue after a quarter of an hour', () => {
  const ledger = open()
  ledger.claim([sampleRequest({ sendId: 's' })], NOON)
  assert.deepEqual(ledger.work(NOON + MINUTE / 2 - 1, 10).queue, [])
  assert.deepEqual(ledger.work(NOON + MINUTE / 2, 10).queue, ['s'])
  ledger.queued(['s'], NOON)
  assert.deepEqual(ledger.work(NOON + 15 * MINUTE - 1, 10).queue, [])
  assert.deepEqual(ledger.work(NOON + 15 * MINUTE, 10).queue, ['s'])
})

test('several of one person that are due together take turns, what is owed at once', () => {
  const ledger = open()
  const ids = ['m', 't', 'o'] as const
  const kinds = { m: 'marketing', t: 'triggered', o: 'transactional' } as const
  ledger.claim(
    ids.map((sendId) => sampleRequest({ sendId, kind: kinds[sendId], scenarioId: sendId })),
    NOON,
  )
  assert.deepEqual(ledger.work(NOON + MINUTE, 10).queue, ['o', 't'])
  ledger.queued(['o', 't'], NOON + MINUTE)
  assert.deepEqual(ledger.work(NOON + 2 * MINUTE, 10).queue, ['m'])
})

test('a paused scenario waits and goes on, a stopped one ends', () => {
  const ledger = open()
  ledger.claim([sampleRequest({ sendId: 'before' })], NOON)
  ledger.claim([sampleRequest({ sendId: 'early', profileId: 'bob' })], NOON)
  const states = () => ledger.untold(10).map(({ state, why }) => `${state} ${why}`)
  /** One at a time, until all is done. */
  const work = () => {
    const queue: string[] = []
    while (ledger.nextDueAt() === 0) queue.push(...ledger.work(NOON, 1).queue)
    return queue
  }
  ledger.hold('win-back', 'paused')
  ledger.claim([sampleRequest({ sendId: 'after' })], NOON)
  assert.equal(held(ledger, 'before')[1], 'paused', 'nothing starts, whoever is in the queue')
  work()
  assert.deepEqual([ledger.open(['before', 'early', 'after']), states()], [[], ['deferred paused', 'deferred paused']])
  // The word that it goes on may be lost.
  ledger.goOn(['other', 'win-back'])
  assert.deepEqual(work().concat(ledger.work(NOON, 10).queue).toSorted(), ['after', 'before', 'early'])
  ledger.hold('win-back', 'stopped')
  work()
  assert.deepEqual(states(), ['suppressed stopped', 'suppressed stopped', 'suppressed stopped'])
  assert.equal(ledger.nextDueAt(), null)
})

test('waiting messages of a scenario that is stopped end in slices, so that nothing holds the object long', () => {
  const ledger = open()
  const most = 400
  for (let n = 0; n < most; n++) ledger.claim([sampleRequest({ sendId: `s${n}`, profileId: `p${n}` })], NOON)
  ledger.hold('win-back', 'stopped')
  ledger.work(NOON, 100)
  assert.equal(ledger.untold(1000).length, 100)
  for (let slices = 0; slices < 5; slices++) ledger.work(NOON, 100)
  assert.deepEqual([ledger.untold(1000).length, ledger.nextDueAt()], [most, null])
})

test('a suppressed address gets nothing, one that unsubscribed only what is owed', () => {
  const ledger = open()
  const ids = ['m', 't', 'm2', 't2', 'm3']
  ledger.claim(
    ids.map((sendId, n) => sampleRequest({ sendId, scenarioId: sendId, kind: n % 2 ? 'transactional' : 'marketing' })),
    NOON,
  )
  ledger.suppress('a', 'unsubscribed', NOON)
  assert.deepEqual(held(ledger, 'm'), ['suppressed', 'unsubscribed', null])
  assert.equal(held(ledger, 't'), 'started')
  ledger.suppress('a', 'bounced', NOON)
  assert.deepEqual(held(ledger, 'm2'), ['suppressed', 'bounced', null])
  assert.deepEqual(held(ledger, 't2'), ['suppressed', 'bounced', null])
  ledger.unsuppress('a', 'bounced')
  ledger.unsuppress('a', 'unsubscribed')
  assert.equal(held(ledger, 'm3'), 'started')
})

const doubles = [
  ['another profile with the same address', { profileIds: ['bob'] }, {}, 'sent_before'],
  ['the same person after a merge, at another address', { addressHash: 'b' }, {}, 'sent_before'],
  ['another person', { profileIds: ['bob'], addressHash: 'b' }, {}, 'started'],
  ['another step', {}, { stepId: 'send-2' }, 'started'],
  ['another order', {}, { key: 'order 2' }, 'started'],
  ['its own run, that D1 had at an earlier step again', {}, { runId: 'run of first' }, 'sent_before'],
  ['after the time of re-entry', { reentryMs: 0 }, {}, 'started'],
] as const

for (const [name, more, change, expected] of doubles)
  test(`the same step to ${name}: ${expected}`, () => {
    const ledger = open()
    started(ledger, { sendId: 'first' })
    ledger.claim([sampleRequest({ sendId: 's', profileId: 'x', ...change })], NOON)
    const answer = held(ledger, 's', more)
    assert.equal(Array.isArray(answer) ? answer[1] : answer, expected)
  })

test('a run that goes round comes to the same step after a week, and it goes', () => {
  const [ledger, week] = [open(), 7 * 86_400_000]
  started(ledger, { sendId: 'first' })
  const again = { sendId: 's', runId: 'run of first', askedAt: NOON + week, expiresAt: NOON + 2 * week }
  ledger.claim([sampleRequest(again)], NOON + week)
  assert.equal(held(ledger, 's', {}, NOON + week), 'started')
})

test('what did not arrive counts for nothing: it is free after a refusal', () => {
  const ledger = open()
  const cap = { most: 1, days: 7 }
  const attempt = started(ledger, { sendId: 'first' })
  ledger.claim([sampleRequest({ sendId: 's', scenarioId: 'other' })], NOON)
  assert.deepEqual(held(ledger, 's', { cap }), ['capped', 'cap', null])
  ledger.settle('first', { kind: 'refused', attempt, detail: '' }, NOON)
  ledger.claim([sampleRequest({ sendId: 's2', scenarioId: 'other' })], NOON)
  assert.equal(held(ledger, 's2', { cap }), 'started')
})

test('old messages leave after 90 days, those that tell doubles apart stay without what they were about', () => {
  const ledger = open()
  const ends = (sendId: string, reentryMs: number | null) => {
    const attempt = started(ledger, { sendId, scenarioId: sendId, subject: { email: 'ann@example.com' } }, NOON, {
      ...facts,
      reentryMs,
    })
    const noted = ledger.settle(sendId, { kind: 'sent', attempt, providerId: null }, NOON)
    if (noted) ledger.setTold([noted])
  }
  ends('once', null)
  ends('weekly', 7 * DAY_MS)
  ledger.work(NOON + 91 * DAY_MS, 10)
  const late = NOON + 92 * DAY_MS
  ledger.claim([sampleRequest({ sendId: 'again', scenarioId: 'once', expiresAt: late + DAY_MS })], late)
  assert.deepEqual(held(ledger, 'again', {}, late), ['suppressed', 'sent_before', null])
  assert.equal(ledger.settle('weekly', { kind: 'sent', attempt: 1, providerId: null }, late), null)
  assert.deepEqual(ledger.resolve('once', 'again', late), null)
})
