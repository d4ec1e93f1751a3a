/** @module Sending a recording: ids, order, requests, retries, the kept position and what is reported. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import type { Counters } from '../../contract/admin.ts'
import { EnvelopeSchema } from '../../contract/event.ts'
import { VisitSchema } from '../../contract/visit.ts'
import { Lanes } from '../../demo/replay/lanes.ts'
import { replayOptions } from '../../demo/replay/options.ts'
import { dueAt } from '../../demo/replay/pace.ts'
import { forgetPosition, positionFile, readPosition, recordPosition } from '../../demo/replay/position.ts'
import type { Recorded, RecordedOrder, RecordedVisit } from '../../demo/replay/recorded.ts'
import { eventId, visitorId } from '../../demo/replay/recorded-id.ts'
import { findRecording } from '../../demo/replay/recording.ts'
import { isAllStored, outcomeOf, reportLines, Tally } from '../../demo/replay/report.ts'
import { Sender, Stopped } from '../../demo/replay/sender.ts'
import { type Unit, units } from '../../demo/replay/units.ts'
import { visitBody } from '../../demo/replay/visit-body.ts'
import { Watermark } from '../../demo/replay/watermark.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'
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

test('the watermark counts what is done without a gap', () => {
  const watermark = new Watermark(5)
  watermark.done(7)
  watermark.done(6)
  assert.equal(watermark.reached, 5)
  watermark.done(5)
  assert.equal(watermark.reached, 8)
})

test('a position is kept by file, size and Worker, and a damaged one counts as none', () => {
  const folder = mkdtempSync(`${tmpdir()}/position-`)
  try {
    const replay = { path: '/data/train.txt', sizeBytes: 10, origin: 'http://localhost:8787' }
    const file = positionFile(folder, replay)
    assert.notEqual(positionFile(folder, { ...replay, sizeBytes: 11 }), file)
    assert.notEqual(positionFile(folder, { ...replay, origin: 'http://localhost:8788' }), file)
    assert.equal(readPosition(file), null)
    recordPosition(file, { done: 8412, shiftMs: 17 })
    assert.deepEqual(readPosition(file), { done: 8412, shiftMs: 17 })
    writeFileSync(file, '{"done":-1}')
    assert.equal(readPosition(file), null)
    forgetPosition(file)
    assert.equal(readPosition(file), null)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('options: a Worker elsewhere needs its owner to say so', () => {
  const { speed, limit, restart, keepDates } = replayOptions([
    'clicks.txt',
    '--speed',
    '60',
    '--limit',
    '100',
    '--restart',
  ])
  assert.deepEqual({ speed, limit, restart, keepDates }, { speed: 60, limit: 100, restart: true, keepDates: false })
  assert.equal(replayOptions(['a', '--url', 'http://127.0.0.1:9']).url, 'http://127.0.0.1:9')
  assert.throws(() => replayOptions(['a', '--url', 'https://shop.example']), Trouble)
  assert.equal(replayOptions(['a', '--url', 'https://shop.example', '--i-own-this-server']).url, 'https://shop.example')
  for (const args of [[], ['a', 'b'], ['a', '--limit', '0'], ['a', '--speed', '-1'], ['a', '--url', 'here']])
    assert.throws(() => replayOptions(args), Trouble, args.join(' '))
})

/** A server on loopback that answers by `answer`, for one test. */
async function withServer(
  answer: (request: IncomingMessage, response: ServerResponse, number: number) => void,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  let number = 0
  const server = createServer((request, response) => {
    number += 1
    request.resume().on('end', () => answer(request, response, number))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  try {
    await use(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const request = { path: '/v1/visit', headers: {}, body: () => '{}' }

test('a pause the Worker asks for is kept, then the same request goes again', async () => {
  const at: number[] = []
  await withServer(
    (_, response, number) => {
      at.push(Date.now())
      if (number === 1) response.writeHead(429, { 'retry-after': '1' }).end()
      else response.writeHead(202).end('{"accepted":1}')
    },
    async (origin) => {
      const sender = new Sender(origin, new AbortController().signal)
      assert.deepEqual(await sender.post(request), { ok: true, body: { accepted: 1 } })
      assert.equal(sender.pauses, 1)
      assert.ok((at[1] ?? 0) - (at[0] ?? 0) >= 990, `${(at[1] ?? 0) - (at[0] ?? 0)} ms`)
    },
  )
})

test('a broken connection and a 500 are tried again, a 400 is not', async () => {
  await withServer(
    (_, response, number) => {
      if (number === 1) response.destroy()
      else if (number === 2) response.writeHead(500).end()
      else response.writeHead(400).end('{"detail":"page: is missing"}')
    },
    async (origin) => {
      const answer = await new Sender(origin, new AbortController().signal).post(request)
      assert.equal(!answer.ok && answer.problem.detail, 'page: is missing')
      assert.equal(!answer.ok && answer.problem.status, 400)
    },
  )
})

test('Ctrl-C ends a pause', async () => {
  const stop = new AbortController()
  await withServer(
    (_, response) => {
      response.writeHead(503, { 'retry-after': '200' }).end()
      stop.abort()
    },
    async (origin) => {
      await assert.rejects(new Sender(origin, stop.signal).post(request), Stopped)
    },
  )
})

for (const packed of [false, true]) {
  test(`a recording is read as a stream, ${packed ? 'gzip' : 'plain'}, and again from its beginning`, async () => {
    const folder = mkdtempSync(`${tmpdir()}/recording-`)
    try {
      const text = `\uFEFFSessionId\tItemId\tTime\r\n${Array.from({ length: 5000 }, (_, i) => `s\t${i}\t${i}`).join('\r\n')}\r\n`
      const path = `${folder}/clicks.txt${packed ? '.gz' : ''}`
      writeFileSync(path, packed ? gzipSync(text) : text)
      const recording = await findRecording(path)
      assert.equal(recording.format.name, 'clicks by session')
      for (let time = 0; time < 2; time++) {
        const { rows, share } = recording.open()
        const read = await collect(rows)
        assert.equal(read.length, 5000)
        assert.deepEqual(read[4999], { number: 5000, fields: { sessionid: 's', itemid: '4999', time: '4999' } })
        assert.equal(share(), 1)
      }
      for await (const { number } of recording.open().rows) if (number === 3) break
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

test('a damaged archive is an error, not an end', async () => {
  const folder = mkdtempSync(`${tmpdir()}/recording-`)
  try {
    // Random digits, so that the archive is longer than what the header needs.
    const line = (i: number) => `s${i}\t${Math.imul(i, 2654435761) >>> 0}\t${i}`
    const whole = gzipSync(`SessionId\tItemId\tTime\n${Array.from({ length: 200_000 }, (_, i) => line(i)).join('\n')}`)
    writeFileSync(`${folder}/clicks.txt.gz`, whole.subarray(0, whole.length / 2))
    const recording = await findRecording(`${folder}/clicks.txt.gz`)
    await assert.rejects(async () => {
      for await (const _ of recording.open().rows);
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const counters = (values: Partial<Counters>): Counters => ({
  received: 0,
  stored: 0,
  duplicate: 0,
  rejected: 0,
  quarantinedMessages: 0,
  ordersReceived: 0,
  ordersStored: 0,
  ordersDuplicate: 0,
  ...values,
})

test('the report is the difference of the counters', () => {
  const before = counters({ received: 10, stored: 10 })
  const after = counters({
    received: 50,
    stored: 40,
    duplicate: 10,
    ordersReceived: 7,
    ordersStored: 5,
    ordersDuplicate: 1,
  })
  assert.deepEqual(outcomeOf('click', before, after), { received: 40, stored: 30, duplicate: 10, rejected: 0 })
  assert.deepEqual(outcomeOf('order', before, after), { received: 7, stored: 5, duplicate: 1, rejected: 1 })
})

const endings = [
  { name: 'all is stored', outcome: { stored: 40, duplicate: 0, rejected: 0 }, refused: 0, good: true },
  { name: 'all was stored before', outcome: { stored: 0, duplicate: 40, rejected: 0 }, refused: 0, good: true },
  { name: 'some never arrived', outcome: { stored: 39, duplicate: 0, rejected: 0 }, refused: 0, good: false },
  { name: 'one was rejected', outcome: { stored: 39, duplicate: 0, rejected: 1 }, refused: 1, good: false },
  { name: 'one was refused at the door', outcome: { stored: 40, duplicate: 0, rejected: 0 }, refused: 1, good: false },
]
for (const { name, outcome, refused, good } of endings) {
  test(`the end of a replay: ${name}`, () => {
    const tally = new Tally()
    tally.sent = 40
    if (refused > 0) tally.refuse('unknown_event', refused)
    assert.equal(isAllStored(tally, outcome), good)
    const last = reportLines('click', tally, outcome, 2).at(-1)
    const { stored, duplicate, rejected } = outcome
    assert.equal(
      last,
      `Events: sent 40, stored ${stored}, duplicate ${duplicate}, rejected ${Math.max(rejected, refused)}`,
    )
  })
}
