/** @module What the shop says of its customers: who is made, who is one person with whom, what stays. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonInput } from '../../contract/person-input.ts'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import { KeptInMemory } from './kept-in-memory.ts'
import { NOW } from './sample-event.ts'

const DAY = 86_400_000
const says = (receivedAt: number, ...people: PersonInput[]): IngestMessage => ({ kind: 'traits', receivedAt, people })

function kept(...messages: IngestMessage[]): KeptInMemory {
  const kept = new KeptInMemory()
  for (const message of messages) kept.take([message])
  return kept
}

test('people: a customer is made, known since then and never seen, with traits and proven identities', () => {
  const { profiles, links } = kept(
    says(NOW, { customerId: '7', email: 'ona@shop.example', traits: { birthday: '04-23' }, updatedAt: NOW - DAY }),
  )
  const { firstSeenAt, lastSeenAt, state } = profiles['customer:7']!
  assert.deepEqual([firstSeenAt, lastSeenAt], [NOW - DAY, 0])
  assert.deepEqual(state.traits, { birthday: { value: '04-23', at: NOW - DAY, key: '04-23' } })
  assert.deepEqual(
    Object.values(links).map(({ profileId, kind, level }) => [profileId, kind, level]),
    [
      ['customer:7', 'customer_id', 'verified'],
      ['customer:7', 'email', 'verified'],
    ],
  )
})

test('people: what is named together is one person, whoever was known before', () => {
  const order: IngestMessage = {
    kind: 'orders',
    receivedAt: NOW,
    orders: [{ transactionId: 't', at: NOW, valueMinor: 1, currency: 'EUR', items: [], loyaltyCard: 'K9' }],
  }
  const said = says(NOW, { customerId: '7', loyaltyCard: 'K9', traits: { style: 'boho' } })
  for (const messages of [
    [order, said],
    [said, order],
  ]) {
    const { profiles, personIds } = kept(...messages)
    const person = profiles[personIds['customer:7'] ?? '']
    assert.equal(person?.state.orders.confirmed, 1)
    assert.equal(person.state.traits.style?.value, 'boho')
  }
})

test('people: the later word stays, one of tomorrow counts as now, and the same again changes nothing', () => {
  const old = says(NOW, { customerId: '7', traits: { style: 'old' }, updatedAt: NOW - 2 * DAY })
  const wrongClock = says(NOW, { customerId: '7', traits: { style: 'boho' }, updatedAt: NOW + 9 * DAY })
  const later = says(NOW + 1, { customerId: '7', traits: { style: 'plain' } })
  const style = (...messages: IngestMessage[]) => kept(...messages).profiles['customer:7']?.state.traits.style?.value
  assert.equal(style(old, wrongClock, later), 'plain')
  assert.equal(style(later, wrongClock, old), 'plain')
  const twice = kept(old, old)
  assert.deepEqual(
    ['received', 'stored', 'duplicate'].map((name) => twice.total(`people_${name}`)),
    [2, 1, 1],
  )
  assert.deepEqual(twice.profiles, kept(old).profiles)
})

test('people: days on which e-mails were opened, each once, in whatever order and however often told', () => {
  const first = says(NOW, { customerId: '7', traits: {}, emailOpenedAt: [NOW - 3 * DAY, NOW - 3 * DAY + 1, NOW - DAY] })
  const second = says(NOW + 1, { customerId: '7', traits: {}, emailOpenedAt: [NOW - DAY, NOW + 9 * DAY] })
  const days = (...messages: IngestMessage[]) => kept(...messages).profiles['customer:7']?.state.activity
  const today = Math.floor(NOW / DAY)
  const expected = Object.fromEntries([today - 3, today - 1, today].map((day) => [day, { email_open: 1 }]))
  assert.deepEqual(days(first, second), expected)
  assert.deepEqual(days(second, first, second, first), expected)
})
