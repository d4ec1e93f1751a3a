/** @module Orders in and out by files: preview, import in pieces, exports that can be imported again. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { CsvReader, type FileRow } from '../../contract/csv-reader.ts'
import type { Order } from '../../contract/order.ts'
import type { OrderPlan, OrderPreview, OrdersImported } from '../../contract/order-import.ts'
import { RowGrouper } from '../../worker/core/order-import/group-rows.ts'
import { guessColumns } from '../../worker/core/order-import/guess-columns.ts'
import { wallClock } from '../../worker/core/order-import/wall-clock.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

function rowsOf(text: string): { header: string[]; rows: FileRow[] } {
  const reader = new CsvReader(',')
  const [header, ...rows] = [...reader.push(text), ...reader.end()]
  return { header: [...(header?.cells ?? [])], rows }
}

async function download(name: string) {
  const answer = await fetch(new URL(`/v1/exports/${name}`, worker.url), {
    headers: { authorization: `Bearer ${worker.adminToken}` },
  })
  assert.equal(answer.status, 200)
  return { headers: answer.headers, text: await answer.text() }
}

const FILE = `Order No,Date,Product,Qty,Price,E-mail,Status
1001,2026-03-01 10:00,Cup,2,4.50,ann@shop.example,paid
1001,2026-03-01 10:00,Saucer,1,2.00,ann@shop.example,paid
1002,2026-03-02 11:30,"Tea, green",1,7.25,,paid
1003,2026-03-03 12:00,Cup,many,4.50,,paid
1004,2026-03-04 09:00,Cup,-1,4.50,ann@shop.example,paid
1005,2026-03-05 09:00,Cup,1,4.50,bob@shop.example,lost`

async function preview(text: string, said: object = {}): Promise<OrderPreview> {
  const { status, body } = await worker.admin('POST', '/v1/orders/preview', { ...rowsOf(text), isWhole: true, ...said })
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

/** By order number, as the dashboard puts rows together. */
const groups = (rows: readonly FileRow[]) =>
  [...new Set(rows.map(({ cells }) => cells[0]))].map((key) => rows.filter(({ cells }) => cells[0] === key))

async function send(plan: OrderPlan | null, orders: readonly (readonly FileRow[])[]): Promise<OrdersImported> {
  const { status, body } = await worker.admin('POST', '/v1/orders/import', { plan, orders })
  assert.equal(status, 202, JSON.stringify(body))
  return body
}

test('a preview says what was read, how sure it is, and what would be refused', async () => {
  const { plan, trouble, known, unknownStatuses, orders, refused, refusedRows, sums } = await preview(FILE)
  assert.deepEqual(plan, {
    columns: { orderId: 0, at: 1, productName: 2, quantity: 3, price: 4, email: 5, status: 6 },
    decimal: '.',
    dateOrder: 'day first',
    timeZone: 'Europe/Vilnius',
    currency: 'EUR',
    channel: 'web',
    statuses: {},
    updatedAt: 0,
  })
  assert.deepEqual(
    [trouble, known, unknownStatuses],
    [
      null,
      { decimal: 'told', dateOrder: 'unused', timeZone: 'assumed', currency: 'assumed', channel: 'assumed' },
      ['lost'],
    ],
  )
  // 2 x 4.50 + 2.00 = 11.00; ten o'clock in Vilnius is eight in winter.
  assert.deepEqual(
    orders.map(({ line, order }) => [
      line,
      order.refundId ?? order.transactionId,
      order.valueMinor,
      order.items.length,
    ]),
    [
      [2, '1001', 1100, 2],
      [4, '1002', 725, 1],
      [6, '1004', 450, 1],
    ],
  )
  assert.equal(orders[0]?.order.at, Date.UTC(2026, 2, 1, 8))
  assert.deepEqual(
    refused.map(({ line, key }) => [line, key]),
    [
      [5, '1003'],
      [7, '1005'],
    ],
  )
  assert.match(refused[0]?.reason ?? '', /quantity "many" is no number/)
  assert.deepEqual(
    [refusedRows, sums.orders, sums.valueMinor, sums.refundedMinor, sums.nobodys],
    [2, 2, { EUR: 1825 }, { EUR: 450 }, 1],
  )
})

test('what stands in the way is said, and what the owner says settles it', async () => {
  const vague = 'Nr,When,Worth\n1,1/2/2026,10\n'
  assert.deepEqual((await preview(vague)).trouble, { kind: 'missing', fields: ['orderId', 'at', 'total'] })
  const columns = { orderId: 0, at: 1, total: 2, email: 9 }
  const dated = await preview(vague, { columns })
  assert.deepEqual([dated.trouble, dated.plan], [{ kind: 'date_order', example: '1/2/2026' }, null])
  const settled = await preview(vague, { columns, dateOrder: 'month first', currency: 'KZT', timeZone: 'Asia/Almaty' })
  assert.equal(settled.orders[0]?.order.at, Date.UTC(2026, 0, 2, 7))
  assert.deepEqual(settled.sums.valueMinor, { KZT: 1000 })
  assert.deepEqual(settled.plan?.columns, { orderId: 0, at: 1, total: 2 }, 'a column that is not there means nothing')
})

test('what is sent is stored once, however often', async () => {
  const { plan } = await preview(FILE, { statuses: { lost: 'cancelled' } })
  const first = await send(plan, groups(rowsOf(FILE).rows))
  assert.deepEqual([first.accepted, first.refused.map(({ index }) => index)], [4, [2]])
  const before = await worker.drained({ orders: 4 })
  await send(plan, groups(rowsOf(FILE).rows))
  const after = await worker.drained({ orders: before.ordersReceived + 4 })
  assert.deepEqual([after.ordersStored, after.ordersDuplicate], [before.ordersStored, before.ordersDuplicate + 4])
})

const plan = { columns: { orderId: 0 }, decimal: '.', dateOrder: 'day first', timeZone: 'UTC', currency: 'EUR' }
const bad: [name: string, path: string, body: unknown, status: number, detail: RegExp][] = [
  ['no rows', 'preview', { header: ['a'], rows: [], isWhole: true }, 400, /^rows: is shorter than 1/],
  [
    'a zone that is none',
    'import',
    { plan: { ...plan, timeZone: 'Mars' }, orders: [] },
    400,
    /timeZone: is not a time zone/,
  ],
  [
    'a cell that is no text',
    'preview',
    { header: ['a'], rows: [{ line: 2, cells: [1] }], isWhole: true },
    400,
    /cells/,
  ],
  ['too much', 'import', { plan, orders: [[{ line: 2, cells: ['x'.repeat(1024 * 1024)] }]] }, 413, /at most/],
]
for (const [name, path, body, status, detail] of bad)
  test(`refused: ${name}`, async () => {
    const answer = await worker.admin('POST', `/v1/orders/${path}`, body)
    assert.equal(answer.status, status)
    assert.match(answer.body.detail, detail)
  })

test('only the owner imports and exports', async () => {
  for (const [method, path] of [
    ['POST', '/v1/orders/preview'],
    ['POST', '/v1/orders/import'],
    ['POST', '/v1/people'],
    ['GET', '/v1/exports/orders.csv'],
    ['GET', '/v1/exports/orders.ndjson'],
    ['GET', '/v1/exports/customers.csv'],
    ['GET', '/v1/exports/customers.ndjson'],
  ] as const)
    assert.equal((await worker.call(path, { method })).status, 401, path)
})

/** One of each kind, and enough others for several slices. */
function manyOrders(): Order[] {
  const at = Date.UTC(2026, 4, 1, 9, 30, 15, 123)
  const others = Array.from({ length: 420 }, (_, n): Order => {
    const items = [{ productId: `p${n % 7}`, quantity: 1 + (n % 3), priceMinor: 100 * n }]
    return {
      transactionId: `many-${n}`,
      at: at + n,
      valueMinor: 100 * n,
      currency: 'EUR',
      items,
      customerId: `m${n % 50}`,
    }
  })
  const item = { productId: '=HYPERLINK("x")', name: '+1, "quoted"\nand broken', quantity: 2, priceMinor: 1250 }
  return [
    {
      transactionId: 'A-1',
      at,
      valueMinor: 2500,
      currency: 'EUR',
      items: [item],
      email: 'eve@shop.example',
      updatedAt: at,
    },
    { transactionId: 'A-2', at, valueMinor: 999, currency: 'KWD', items: [], phone: '+37060000001', status: 'placed' },
    {
      transactionId: 'A-3',
      at,
      valueMinor: 500,
      currency: 'EUR',
      items: [],
      loyaltyCard: '@card',
      channel: 'store',
      store: '-Old Town',
    },
    {
      transactionId: 'A-4',
      at,
      valueMinor: 100,
      currency: 'EUR',
      items: [],
      visitor: randomUUID(),
      status: 'cancelled',
    },
    {
      transactionId: 'A-1',
      refundId: 'R-1',
      at: at + 1,
      valueMinor: 1250,
      currency: 'EUR',
      items: [{ productId: '=HYPERLINK("x")', quantity: 1 }],
      email: 'eve@shop.example',
    },
    { transactionId: '#77', at, valueMinor: 100, currency: 'EUR', items: [], customerId: 'm1' },
    { transactionId: '#77', refundId: '##1', at, valueMinor: 0, currency: 'EUR', items: [], customerId: 'm1' },
    { transactionId: 'R-2', refundId: 'R-2', at, valueMinor: 300, currency: 'EUR', items: [], customerId: 'm1' },
    ...others,
  ]
}

test('exported orders read as they were told, from either file', async () => {
  const told = manyOrders()
  for (let from = 0; from < told.length; from += 100)
    assert.equal((await worker.admin('POST', '/v1/orders', { orders: told.slice(from, from + 100) })).status, 202)
  // A purchase that only a browser saw is no order of the shop's, and would be money once told again.
  const purchase = event('purchase', { transactionId: 'seen-only', valueMinor: 100, currency: 'EUR', items: [] })
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ events: [purchase] })) })
  const lines = await until('all orders in the export', async () => {
    const { headers, text } = await download('orders.ndjson')
    assert.equal(headers.get('content-disposition'), 'attachment; filename="orders.ndjson"')
    const all = text.trim().split('\n')
    return all.length >= told.length + 4 && all
  })
  const exported = lines.map((line) => JSON.parse(line) as Order)
  const keyOf = ({ transactionId, refundId }: Order) => refundId ?? transactionId
  const byKey = new Map(exported.map((order) => [keyOf(order), order]))
  for (const order of told)
    assert.deepEqual(byKey.get(keyOf(order)), { status: 'paid', updatedAt: 0, ...order }, keyOf(order))
  assert.ok(!byKey.has('seen-only'))

  const { text } = await download('orders.csv')
  const { header, rows } = rowsOf(text)
  const facts = {
    currency: 'EUR',
    channel: 'web',
    updatedAt: 0,
    statuses: {},
    decimal: '.',
    dateOrder: 'day first',
  } as const
  const grouper = new RowGrouper({ ...facts, columns: guessColumns(header), clock: wallClock('Asia/Almaty') })
  const read = [...rows.flatMap((row) => grouper.add(row)), ...grouper.end()]
  assert.deepEqual(
    read.map(({ reading }) => (reading.ok ? JSON.parse(JSON.stringify(reading.order)) : reading.reason)),
    exported,
  )
  for (const { cells } of rows) for (const cell of cells) assert.match(cell, /^(?![=+@\t\r])(?!-\D)/)
})

test('exported customers are told by what the shop named, never by what a browser claimed', async () => {
  const visitor = randomUUID()
  const claim = event('identify', { email: 'typed@shop.example' })
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor, events: [claim] })) })
  const order = { at: Date.now(), valueMinor: 100, currency: 'EUR', items: [] }
  const orders = [
    { ...order, transactionId: 'c-1', customerId: '=1+1', email: 'sum@shop.example', visitor },
    { ...order, transactionId: 'c-2', customerId: '=1+1', currency: 'GBP' },
  ]
  await worker.admin('POST', '/v1/orders', { orders })
  const sum = await until('the customer with both orders', async () => {
    const { text } = await download('customers.ndjson')
    const all = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    return all.find(({ customerIds, orders: count }) => customerIds.includes('=1+1') && count === 2)
  })
  assert.match(sum.id, /^person:/)
  assert.deepEqual([sum.emails, sum.revenueMinor], [['sum@shop.example'], { EUR: 100, GBP: 100 }])
  const { headers, text } = await download('customers.csv')
  assert.match(headers.get('content-type') ?? '', /^text\/csv/)
  const { header, rows } = rowsOf(text)
  const cell = (row: FileRow | undefined, name: string) => row?.cells[header.indexOf(name)]
  const row = rows.find((each) => cell(each, 'email') === 'sum@shop.example')
  assert.deepEqual(
    ['customerId', 'orders', 'revenue', 'currency'].map((name) => cell(row, name)),
    ["'=1+1", '2', '1.00 EUR; 1.00 GBP', 'several'],
  )
  assert.ok(!text.includes('typed@shop.example'))
  const ids = rows.map((each) => cell(each, 'id'))
  assert.deepEqual(ids, [...new Set(ids)].sort(), 'each once, members of a person not beside it')
})
