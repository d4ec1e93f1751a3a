/** @module Claims in the owner's timeline: recognisable, not usable. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskClaim, shownIdentities } from '../../worker/core/mask-claim.ts'

const rows: [params: Record<string, unknown>, masked: Record<string, unknown>][] = [
  [{ email: 'ona@shop.example' }, { email: 'o…@shop.example' }],
  [{ email: 'a@b@c.lt' }, { email: 'a…@c.lt' }],
  [{ phone: '+37060000042' }, { phone: '…42' }],
  [
    { customerId: 'c-77', phone: '370600' },
    { customerId: 'c-77', phone: '…00' },
  ],
]
for (const [params, masked] of rows)
  test(`mask: ${JSON.stringify(params)}`, () =>
    assert.deepEqual(maskClaim({ id: '1', at: 0, name: 'identify', params }).params, masked))

test('mask: any other event stays as it is', () => {
  const entry = { id: '1', at: 0, name: 'search', params: { term: 'ona@shop.example' } }
  assert.equal(maskClaim(entry), entry)
})

test('identities: what is only claimed is masked, and left out where the shop said the same', () => {
  const of = (kind: string, value: string, level: string) => ({ kind, value, level })
  assert.deepEqual(
    shownIdentities([
      of('email', 'ona@shop.example', 'claimed'),
      of('email', 'petras@shop.example', 'claimed'),
      of('customer_id', '7', 'claimed'),
      of('email', 'ona@shop.example', 'verified'),
      of('phone', '+37060000042', 'refused'),
    ]),
    [
      of('email', 'p…@shop.example', 'claimed'),
      of('customer_id', '7', 'claimed'),
      of('email', 'ona@shop.example', 'verified'),
      of('phone', '+37060000042', 'refused'),
    ],
  )
})
