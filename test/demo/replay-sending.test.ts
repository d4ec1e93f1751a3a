/** @module Sending a recording: ids, bodies, requests of the right size, their moment and their order. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { EnvelopeSchema } from '../../contract/event.ts'
import { VisitSchema } from '../../contract/visit.ts'
import { Lanes } from '../../demo/replay/lanes.ts'
import { dueAt } from '../../demo/replay/pace.ts'
import type { Recorded, RecordedOrder, RecordedVisit } from '../../demo/replay/recorded.ts'
import { eventId, visitorId } from '../../demo/replay/recorded-id.ts'
import { type Unit, units } from '../../demo/replay/units.ts'
import { visitBody } from '../../demo/replay/visit-body.ts'
import { collect } from './collect.ts'

const AT = Date.UTC(2020, 5, 30)
const visit = (row: number, person = 'session 1'): RecordedVisit => {
  const page = { type: 'product', url: 'https://recorded-shop.example/product/x' } as const
  return {
    kind: 'visit',
    row,
    at: AT + row,
    person,
    page,
    cart: null,
    events: [{ name: 'page_view', params: { page } }],
  }
}
const order = (row: number, nameLength = 1): RecordedOrder => ({
  kind: 'order',
  row,
  at: AT + row,
  trimmed: false,
  order: {
    transactionId: String(row),
    at: AT + row,
    valueMinor: 100,
    currency: 'GBP',
    items: [{ productId: 'x', name: 'x'.repeat(nameLength) }],
  },
})

test('an event id is a UUIDv7 of the recorded time, the same for the same row', () => {
  const id = eventId('train.txt', 7, 0, 1593536687000)
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  // 1593536687000 is 0x17306302b98 (printf %x).
  assert.equal(id.slice(0, 13), '01730630-2b98')
  assert.equal(eventId('train.txt', 7, 0, 1593536687000), id)
  const others = [
    eventId('test.txt', 7, 0, 1593536687000),
    eventId('train.txt', 8, 0, 1593536687000),
    eventId('train.txt', 7, 1, 1593536687000),
  ]
  assert.equal(new Set([id, ...others]).size, 4)
})

test('a visitor is the same for the same person of a recording', () => {
  assert.match(visitorId('session 27'), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(visitorId('session 27'), visitorId('session 27'))
  assert.notEqual(visitorId('session 27'), visitorId('user 27'))
})

test('a recorded visit is a body the contract takes, with the time of sending', () => {
  const body = visitBody(visit(3), { fileName: 'train.txt', now: 1_800_000_000_000 })
  assert.ok(v.safeParse(VisitSchema, body).success)
  assert.ok(v.safeParse(EnvelopeSchema, body.events[0]).success)
  assert.equal(body.sentAt, 1_800_000_000_000)
})

async function* from(recorded: Recorded[]): AsyncGenerator<Recorded> {
  yield* recorded
}

async function cut(
  recorded: Recorded[],
  options: { skip?: number; limit?: number; ordersARequest?: number },
): Promise<Unit[]> {
  const { skip = 0, limit = Number.POSITIVE_INFINITY, ordersARequest } = options
  return collect(units(from(recorded), { skip, limit, ordersARequest, onLeftOut: () => {} }))
}

test('what is through already is skipped, and the limit counts from the beginning', async () => {
  const some = [visit(1), visit(2), visit(3), visit(4)]
  const indexes = async (options: object) => (await cut(some, options)).map(({ firstIndex }) => firstIndex)
  assert.deepEqual(await indexes({}), [0, 1, 2, 3])
  assert.deepEqual(await indexes({ skip: 2 }), [2, 3])
  assert.deepEqual(await indexes({ skip: 1, limit: 3 }), [1, 2])
  assert.deepEqual(await indexes({ skip: 9 }), [])
})

test('orders go together up to 100 and up to the size of a body', async () => {
  const small = await cut(
    Array.from({ length: 250 }, (_, i) => order(i)),
    {},
  )
  assert.deepEqual(
    small.map((unit) => unit.kind === 'orders' && [unit.firstIndex, unit.orders.length]),
    [
      [0, 100],
      [100, 100],
      [200, 50],
    ],
  )
  const large = await cut(
    Array.from({ length: 10 }, (_, i) => order(i, 20_000)),
    {},
  )
  for (const unit of large) assert.ok(unit.kind === 'orders' && JSON.stringify(unit.orders).length < 65_536)
  assert.equal(
    large.reduce((sum, unit) => sum + (unit.kind === 'orders' ? unit.orders.length : 0), 0),
    10,
  )
  assert.equal((await cut([order(1), order(2)], { ordersARequest: 1 })).length, 2)
})

test('a moment is due by its distance from the first, divided by the speed', () => {
  const start = { startedAt: 1000, firstAt: 50_000, speed: 10 }
  assert.equal(dueAt(50_000, start), 1000)
  assert.equal(dueAt(60_000, start), 2000)
  assert.equal(dueAt(40_000, start), 1000)
})

test('lanes run at most so many jobs at once, and those of one key in order', async () => {
  const lanes = new Lanes(4)
  let running = 0
  let most = 0
  const seen = new Map<string, number[]>()
  for (let i = 0; i < 400; i++) {
    const key = `person ${i % 7}`
    await lanes.add(key, async () => {
      most = Math.max(most, ++running)
      await setImmediate()
      seen.set(key, [...(seen.get(key) ?? []), i])
      running -= 1
    })
  }
  await lanes.settled()
  lanes.throwFailure()
  assert.ok(most <= 4 && most > 1, `${most} at once`)
  for (const order of seen.values())
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
  assert.equal([...seen.values()].flat().length, 400)
})

test('a job that fails stops the jobs after it', async () => {
  const lanes = new Lanes(1)
  let ran = 0
  await lanes.add('a', async () => {
    throw new Error('broken')
  })
  await lanes.add('a', async () => {
    ran += 1
  })
  await lanes.settled()
  assert.equal(ran, 0)
  assert.throws(() => lanes.throwFailure(), /broken/)
})
