/** @module What webhooks out tell: of which happenings, and in how many bytes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tidingsOf } from '../../worker/core/webhook-out/tidings-of.ts'
import { webhookBody } from '../../worker/core/webhook-out/webhook-body.ts'

test('a body stays below 20 kB, whatever it is about', () => {
  const data = {
    transactionId: 'o-1',
    items: Array.from({ length: 500 }, (_, n) => ({ name: `Žalia arbata ${n} 🍵` })),
  }
  const body = webhookBody('order.placed', '2026-11-22T08:00:00.000Z', data)
  assert.ok(new TextEncoder().encode(body).length < 20_000)
  assert.deepEqual(JSON.parse(body).data, { transactionId: 'o-1', isShortened: true })
  const long = webhookBody('order.placed', '', { ...data, short: 'a'.repeat(200), long: 'a'.repeat(201) })
  assert.deepEqual(Object.keys(JSON.parse(long).data), ['transactionId', 'short', 'isShortened'])
  const most = webhookBody(
    'order.placed',
    '',
    Object.fromEntries([...Array(100).keys()].map((n) => [`k${n}`, '🍵'.repeat(100)])),
  )
  assert.ok(new TextEncoder().encode(most).length < 20_000)
})

test('of what happened to people, the outside hears of orders, carts, addresses and clicks', () => {
  const base = { id: 'h-1', at: 5, profileId: 'p-1' }
  const types = tidingsOf([
    { ...base, kind: 'order', step: 'shipped', transactionId: 'o-1', tracking: { number: 'LT1' } },
    { ...base, kind: 'cart' },
    { ...base, kind: 'entered', segmentId: 'vip' },
    { ...base, kind: 'subscribed', email: 'ona@example.lt' },
    { ...base, kind: 'message_clicked', sendId: 's-1' },
    { ...base, kind: 'birthday', scenarioId: 'birthday', year: 2026 },
  ])
  assert.deepEqual(
    types.map(({ type, data }) => [type, data]),
    [
      ['order.shipped', { profileId: 'p-1', transactionId: 'o-1', tracking: { number: 'LT1' } }],
      ['cart.changed', { profileId: 'p-1' }],
      ['subscription.confirmed', { profileId: 'p-1', email: 'ona@example.lt' }],
      ['message.clicked', { profileId: 'p-1', sendId: 's-1' }],
    ],
  )
})
