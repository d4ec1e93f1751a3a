/** @module The one writer on the real runtime: repeated, shuffled and poisoned deliveries. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { uuidv7 } from 'uuidv7'
import { captureProgram } from '../../tools/terminal/run-program.ts'
import type { IngestMessage, StoredEvent, VisitMessage } from '../../worker/core/ingest-message.ts'
import { event, type RunningWorker, startWorker, until } from './harness.ts'

const NOW = Date.now()
let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/** 40 batches of 6 visitors over two days: pages, products, carts, purchases, overlays, in bursts and with pauses. */
function traffic(random: () => number, prefix: string): IngestMessage[] {
  const visitors = Array.from({ length: 6 }, () => `${prefix}${randomUUID().slice(prefix.length)}`)
  const messages: IngestMessage[] = Array.from({ length: 40 }, (_, batch): VisitMessage => {
    const at = NOW - Math.floor(random() * 2 * 86_400_000)
    const item = { productId: `${prefix}p${Math.floor(random() * 5)}`, priceMinor: 500 }
    const cart = { items: random() < 0.3 ? [] : [item], valueMinor: 500, currency: 'EUR' }
    const made = [
      event('page_view', { page: { url: '/p', type: 'product' } }, at),
      event('view_item', { item }, at + 10),
      random() < 0.5
        ? event('cart_update', { cart }, at + 20)
        : event('user_engagement', { activeMs: 9000, scrollShare: 0.5 }, at + 20),
      random() < 0.3
        ? event(
            'purchase',
            { transactionId: `${prefix}t${batch}`, valueMinor: 500, currency: 'EUR', items: [item] },
            at + 30,
          )
        : event('view_promotion', { campaignId: 'exit', version: 1, interrupting: true }, at + 30),
    ]
    const profileId = visitors[Math.floor(random() * visitors.length)] ?? ''
    return {
      kind: 'visit',
      profileId,
      receivedAt: at + 1000,
      device: 'phone',
      language: 'lt',
      country: null,
      events: made as StoredEvent[],
      rejected: [],
      dropped: {},
      decision: null,
    }
  })
  const order = (n: number) => ({
    transactionId: `${prefix}s${n}`,
    at: NOW - n * 3_600_000,
    valueMinor: 1000 + n,
    currency: 'EUR',
    items: [{ productId: `${prefix}p1`, quantity: 2 }],
    customerId: `${prefix}c${n % 2}`,
  })
  messages.push(
    { kind: 'orders', receivedAt: NOW, orders: [order(1), order(2)] },
    { kind: 'orders', receivedAt: NOW, orders: [order(3)] },
  )
  return messages
}

/** Everything that must be the same, whatever the deliveries: with the prefix of the world taken out of ids. */
async function stateOf(prefix: string): Promise<unknown> {
  const all = async (sql: string) =>
    (await worker.env.DB.prepare(sql).bind(`${prefix}%`).all<Record<string, string>>()).results
  const profiles = await all(
    "SELECT * FROM profiles WHERE state LIKE '%' || ?1 || '%' OR profile_id LIKE 'customer:' || ?1 OR profile_id LIKE ?1 ORDER BY profile_id",
  )
  const packs = await all('SELECT profile_id, events FROM event_packs WHERE profile_id LIKE ?1')
  const events = packs
    .flatMap((pack) => JSON.parse(pack.events ?? '[]').map((e: { id: string }) => `${pack.profile_id} ${e.id}`))
    .sort()
  const orders = await all('SELECT * FROM orders WHERE transaction_id LIKE ?1 ORDER BY transaction_id')
  const days = await all('SELECT * FROM product_days WHERE product_id LIKE ?1 ORDER BY day, product_id')
  // The order of keys in the stored JSON follows the order of events; it means nothing.
  const parsed = profiles.map((row) => ({ ...row, state: JSON.parse(row.state ?? '') }))
  return { profiles: parsed, events, orders, days }
}

/** Without who was in a segment meanwhile: that goes by what came first. */
async function countersOf(): Promise<Record<string, number>> {
  const sql = `SELECT hour || ' ' || name AS key, value FROM counters
    WHERE name NOT IN ('received', 'duplicate', 'orders_received', 'orders_duplicate') AND name NOT LIKE 'segment%'
      AND value <> 0`
  const { results } = await worker.env.DB.prepare(sql).all<{ key: string; value: number }>()
  return Object.fromEntries(results.map((row) => [row.key, row.value]))
}

async function forget(): Promise<void> {
  for (const table of ['profiles', 'event_packs', 'orders', 'identity_links', 'product_days', 'counters'])
    await worker.env.DB.prepare(`DELETE FROM ${table}`).run()
}

for (const seed of [1, 2, 3])
  test(`every message 1 to 5 times, in random order and batch sizes, gives the same state (seed ${seed})`, async () => {
    const random = randomOf(seed)
    const prefix = `${seed}${uuidv7().slice(-6)}`
    const messages = traffic(random, prefix)
    const eventsIn = (list: readonly IngestMessage[]) =>
      list.reduce((n, m) => n + (m.kind === 'visit' ? m.events.length : 0), 0)
    const ordersIn = (list: readonly IngestMessage[]) =>
      list.reduce((n, m) => n + (m.kind === 'orders' ? m.orders.length : 0), 0)
    await forget()
    let received = 0
    let ordersReceived = 0

    const send = async (list: readonly IngestMessage[]) => {
      await worker.env.EVENTS.sendBatch(list.map((body) => ({ body })))
      received += eventsIn(list)
      ordersReceived += ordersIn(list)
      await worker.drained({ events: received, orders: ordersReceived })
    }
    await send(messages)
    const [once, countersOnce] = [await stateOf(prefix), await countersOf()]
    assert.ok(JSON.stringify(once).length > 5000, 'there is something to compare')

    await forget()
    received = 0
    ordersReceived = 0
    let rest = shuffled(
      messages.flatMap((m) => Array<IngestMessage>(1 + Math.floor(random() * 5)).fill(m)),
      random,
    )
    while (rest.length > 0) {
      const size = 1 + Math.floor(random() * 60)
      await send(rest.slice(0, size))
      rest = rest.slice(size)
    }
    assert.deepEqual(await stateOf(prefix), once)
    assert.deepEqual(await countersOf(), countersOnce)
    const counters = (await worker.admin('GET', '/v1/counters')).body
    assert.equal(counters.received, counters.stored + counters.duplicate + counters.rejected)
    assert.ok(counters.duplicate > 0)
  })

test('a message that cannot be stored ends in the quarantine; its neighbours are stored once', async () => {
  const visitors = Array.from({ length: 8 }, () => randomUUID())
  const good = visitors.map(
    (profileId): VisitMessage => ({
      kind: 'visit',
      profileId,
      receivedAt: NOW,
      device: 'desktop',
      language: null,
      country: null,
      events: [event('search', { term: 'tea' }, NOW) as StoredEvent],
      rejected: [],
      dropped: {},
      decision: null,
    }),
  )
  const poison = { kind: 'visit', profileId: 'poison', receivedAt: NOW, rejected: [] } as unknown as VisitMessage
  const { received } = (await worker.admin('GET', '/v1/counters')).body
  await worker.env.EVENTS.sendBatch([...good.slice(0, 4), poison, ...good.slice(4)].map((body) => ({ body })))

  await worker.drained({ events: received + good.length })
  const { results } = await worker.env.DB.prepare(
    'SELECT profile_id FROM event_packs WHERE profile_id IN (SELECT value FROM json_each(?1))',
  )
    .bind(JSON.stringify(visitors))
    .all()
  assert.equal(results.length, 8)
  const row = await until('the dead letter', () =>
    worker.env.DB.prepare("SELECT payload, detail FROM quarantine WHERE code = 'dead_letter'").first<{
      payload: string
      detail: string
    }>(),
  )
  assert.deepEqual(JSON.parse(row.payload), poison)
  assert.match(row.detail, /could not be stored/)
  assert.equal((await worker.admin('GET', '/v1/counters')).body.quarantinedMessages, 1)
})

test('a till’s file is imported with what came back, and once more changes nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-orders-'))
  const key = randomUUID().slice(0, 8)
  const rows = [
    'Receipt no;Date;Item;Qty;Price;Customer no',
    `${key}-1;24.12.2025 10:00;Teapot;1;20,50;T-${key}`,
    `${key}-1;24.12.2025 10:00;Cup;2;4,25;T-${key}`,
    `${key}-2;27.12.2025 11:00;Cup;-1;4,25;T-${key}`,
    `${key}-3;27.12.2025 12:00;Cup;one;4,25;T-${key}`,
  ]
  const file = join(folder, 'till.csv.gz')
  await writeFile(file, gzipSync(rows.join('\n')))
  const { ordersReceived } = (await worker.admin('GET', '/v1/counters')).body
  const imported = async (times: number) => {
    const args = ['tools/import-orders.ts', file, '--url', worker.url.origin, '--store', 'Old Town']
    const env = { ...process.env, VITRINE_ADMIN_TOKEN: worker.adminToken }
    const { code, output } = await captureProgram(process.execPath, args, env)
    assert.equal(code, 1, output)
    assert.match(output, /4 rows: 1 orders \(29\.00 EUR\)[\s\S]*1 refunds \(4\.25 EUR\)[\s\S]*1 refused \(1 rows\)/)
    await worker.drained({ orders: ordersReceived + 2 * times })
    return (await worker.admin('GET', `/v1/people/customer:T-${key}`)).body
  }
  const person = await imported(1)
  assert.deepEqual([person.orders, person.revenueMinor], [1, 2475])
  assert.deepEqual(
    person.orderList.map((order: { transactionId: string; source: string; store: string }) => [
      order.transactionId,
      order.source,
      order.store,
    ]),
    [
      [`${key}-2`, 'refund', 'Old Town'],
      [`${key}-1`, 'server', 'Old Town'],
    ],
  )
  assert.match(
    await readFile(join(folder, 'till.refused.csv'), 'utf8'),
    /^\uFEFFline,reason,Receipt no.*\r\n5,"line 5: quantity ""one"" is no number/,
  )
  assert.deepEqual((await imported(2)).orderList, person.orderList)
  await rm(folder, { recursive: true })
})
