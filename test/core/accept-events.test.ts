/** @module Each event of a visit is stored or rejected, and without consent nothing of it is kept. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptEvents } from '../../worker/core/accept-events.ts'
import { eventId, NOW } from './sample-event.ts'

const DAY = 86_400_000
const ARRIVAL = { visitId: 'visit-1', hasVisitor: true, sentAt: NOW, receivedAt: NOW }
const ID = eventId(1)
const search = (change: Record<string, unknown> = {}) => ({
  id: ID,
  name: 'search',
  at: NOW,
  consent: ['measure'],
  params: { term: 'tea' },
  ...change,
})

test('a valid event is stored as it was sent', () =>
  assert.deepEqual(acceptEvents([search()], ARRIVAL), { events: [search()], rejected: [] }))

test('its time is set to our clock: sent a minute after it happened, by a clock a day fast', () => {
  const { events } = acceptEvents([search({ at: NOW + DAY - 60_000 })], { ...ARRIVAL, sentAt: NOW + DAY })
  assert.deepEqual(events, [search({ at: NOW - 60_000 })])
})

test('a time that had to be kept in is marked', () => {
  const { events } = acceptEvents([search({ at: NOW - 8 * DAY })], ARRIVAL)
  assert.deepEqual(events, [{ ...search({ at: NOW - 7 * DAY }), skewed: true }])
})

test('a rejected event is kept with its id, the reason and what was sent', () => {
  const raw = search({ params: { term: 5 } })
  const [rejected] = acceptEvents([raw], ARRIVAL).rejected
  assert.deepEqual(rejected, {
    id: ID,
    code: 'invalid_event',
    detail: 'params.term: must be string, not 5',
    quarantineId: ID,
    payload: JSON.stringify(raw),
  })
})

test('what was sent is kept up to 8,192 characters', () => {
  const [rejected] = acceptEvents([search({ params: { term: 'x'.repeat(8192) } })], ARRIVAL).rejected
  assert.equal(rejected?.payload.length, 8192)
})

test('rejected events without an id are numbered after their visit, so that no two visits share one', () => {
  const raws = [{ consent: ['measure'] }, search(), { consent: ['measure'] }]
  const ids = (visitId: string) => acceptEvents(raws, { ...ARRIVAL, visitId }).rejected.map((each) => each.quarantineId)
  assert.deepEqual(ids('visit-1'), ['visit-1-0', 'visit-1-2'])
  assert.deepEqual(ids('visit-2'), ['visit-2-0', 'visit-2-2'])
})

test('every event is one of both, in its order', () => {
  const raws = [search(), 7, search({ id: eventId(2) }), null, search({ id: eventId(3), consent: [] })]
  const { events, rejected } = acceptEvents(raws, ARRIVAL)
  assert.deepEqual(
    events.map((event) => event.id),
    [ID, eventId(2)],
  )
  assert.deepEqual(
    rejected.map((event) => event.id),
    [null, null, eventId(3)],
  )
})

/** Stands in every place of an event where a visitor's words could be. */
const CANARY = 'canary-7f3a'

const unpermitted: { name: string; raw: unknown; hasVisitor?: boolean; code: string }[] = [
  { name: 'no purpose', raw: search({ consent: [], params: { term: CANARY } }), code: 'no_consent' },
  {
    name: 'every purpose but to measure',
    raw: search({ consent: ['personalise', 'message'], params: { term: CANARY } }),
    code: 'no_consent',
  },
  {
    name: 'consent, but no visitor',
    raw: search({ params: { term: CANARY } }),
    hasVisitor: false,
    code: 'no_consent',
  },
  {
    name: 'no purpose, and not valid: its detail would quote it',
    raw: search({ consent: [], name: 'page_view', params: { page: { url: '/', type: CANARY } } }),
    code: 'invalid_event',
  },
  { name: 'no purpose, and a name nobody knows', raw: search({ consent: [], name: CANARY }), code: 'unknown_event' },
  { name: 'no snapshot', raw: search({ consent: undefined, params: { term: CANARY } }), code: 'invalid_event' },
  { name: 'consent that is text', raw: search({ consent: 'measure', id: CANARY }), code: 'invalid_event' },
  { name: 'no event at all', raw: CANARY, code: 'invalid_event' },
  { name: 'no event at all, in a list', raw: [CANARY], code: 'invalid_event' },
  {
    name: 'consent and no visitor, and not valid',
    raw: search({ name: CANARY }),
    hasVisitor: false,
    code: 'unknown_event',
  },
  {
    name: 'a claim of an address without the consent to be written to',
    raw: search({ name: 'identify', params: { email: `${CANARY}@shop.example` } }),
    code: 'no_consent',
  },
  {
    name: 'traits without the consent to personalise',
    raw: search({ name: 'user_properties', consent: ['measure', 'message'], params: { traits: { style: CANARY } } }),
    code: 'no_consent',
  },
  {
    name: 'traits with it, one of them of a topic that nobody is sorted by',
    raw: search({
      name: 'user_properties',
      consent: ['measure', 'personalise'],
      params: { traits: { religion: CANARY } },
    }),
    code: 'invalid_event',
  },
  {
    name: 'traits with it, and not valid',
    raw: search({
      name: 'user_properties',
      consent: ['measure', 'personalise'],
      params: { traits: { gender: CANARY, birthday: CANARY, age_band: [CANARY], style: { is: CANARY } } },
    }),
    code: 'invalid_event',
  },
  {
    name: 'a claim of a phone number without it, and not valid',
    raw: search({ name: 'identify', params: { phone: CANARY } }),
    code: 'invalid_event',
  },
  {
    name: 'a claim with it, and not valid: it may be an address all the same',
    raw: search({ name: 'identify', consent: ['measure', 'message'], params: { email: CANARY } }),
    code: 'invalid_event',
  },
]

for (const { name, raw, hasVisitor = true, code } of unpermitted)
  test(`nothing of it is kept: ${name}`, () => {
    const accepted = acceptEvents([raw], { ...ARRIVAL, hasVisitor })
    assert.deepEqual([accepted.events.length, accepted.rejected[0]?.code], [0, code])
    assert.equal(accepted.rejected[0]?.payload, 'null')
    assert.ok(!JSON.stringify(accepted).includes(CANARY), JSON.stringify(accepted))
  })

const claims: { name: string; consent: string[]; params: object }[] = [
  {
    name: 'an address with the consent to be written to',
    consent: ['measure', 'message'],
    params: { email: 'a@b.lt' },
  },
  { name: 'a customer number with the consent to measure', consent: ['measure'], params: { customerId: 'c-77' } },
]
for (const { name, consent, params } of claims)
  test(`a claim is stored: ${name}`, () => {
    const raw = search({ name: 'identify', consent, params })
    assert.deepEqual(acceptEvents([raw], ARRIVAL), { events: [raw], rejected: [] })
  })
