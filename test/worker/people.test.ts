/** @module Who is one person, at the doors: by orders, by tokens of the shop, and never by what anybody types. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type RunningWorker, startWorker, until } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

test('the shop names visitor and customer: one person, until the owner takes them apart', async () => {
  const visitor = randomUUID()
  const customerId = `c-${visitor}`
  const order = {
    transactionId: `t-${visitor}`,
    at: Date.now(),
    valueMinor: 900,
    currency: 'EUR',
    items: [],
    customerId,
  }
  await worker.admin('POST', '/v1/orders', { orders: [{ ...order, visitor }] })
  await worker.admin('POST', '/v1/orders', { orders: [{ ...order, transactionId: `u-${visitor}` }] })
  const person = await until('both orders', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return body.orders === 2 && body
  })
  assert.deepEqual(person.profiles, [visitor, `customer:${customerId}`])
  assert.deepEqual(
    person.identities.map(({ profileId, kind, value, level }: Record<string, string>) => [
      profileId,
      kind,
      value,
      level,
    ]),
    [visitor, `customer:${customerId}`].map((profileId) => [profileId, 'customer_id', customerId, 'verified']),
  )
  const { people } = (await worker.admin('GET', '/v1/people')).body
  const listed = people.filter((row: { orders: number; profileId: string }) => row.profileId.includes(visitor))
  assert.deepEqual(
    listed.map((row: { profileId: string; orders: number }) => [row.profileId, row.orders]),
    [[`person:${visitor}`, 2]],
    'the list has the person, and neither of its profiles',
  )
  assert.equal((await worker.admin('GET', `/v1/people/person:${visitor}`)).body.orders, 2)

  await worker.admin('POST', `/v1/people/${visitor}/apart`, { profileId: visitor })
  const alone = await until('the visitor alone', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return body.profiles?.length === 1 && body
  })
  assert.deepEqual([alone.orders, alone.identities[0].level], [0, 'refused'])
  // The shop says the same again: the owner's word stands.
  await worker.admin('POST', '/v1/orders', { orders: [{ ...order, transactionId: `v-${visitor}`, visitor }] })
  await until(
    'three orders',
    async () => (await worker.admin('GET', `/v1/people/customer:${customerId}`)).body.orders === 3,
  )
  assert.deepEqual((await worker.admin('GET', `/v1/people/${visitor}`)).body.profiles, [visitor])
  assert.equal((await worker.admin('POST', `/v1/people/${visitor}/apart`, { profileId: visitor })).status, 404)
})
