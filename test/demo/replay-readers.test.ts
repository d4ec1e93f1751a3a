/** @module Recordings of three formats, each by a few rows written by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { PARAMS } from '../../contract/event.ts'
import { OrderSchema } from '../../contract/order.ts'
import { recogniseRecording } from '../../demo/replay/formats.ts'
import { readOnlineRetailCsv } from '../../demo/replay/online-retail-csv.ts'
import type { Recorded, RecordedOrder, RecordedVisit, RecordingReader, Row } from '../../demo/replay/recorded.ts'
import { readRees46Csv } from '../../demo/replay/rees46-csv.ts'
import { readSessionTsv } from '../../demo/replay/session-tsv.ts'
import { collect } from './collect.ts'

/** Rows of a table whose first line names the fields. */
async function* rowsOf(text: string, delimiter: string): AsyncGenerator<Row> {
  const [header = '', ...lines] = text.trim().split('\n')
  const names = header.toLowerCase().split(delimiter)
  for (const [index, line] of lines.entries()) {
    const values = line.split(delimiter)
    yield { number: index + 1, fields: Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])) }
  }
}

const read = (reader: RecordingReader, text: string, delimiter = ','): Promise<Recorded[]> =>
  collect(reader(rowsOf(text, delimiter)))

const visits = (recorded: Recorded[]): RecordedVisit[] => recorded.filter((one) => one.kind === 'visit')
const orders = (recorded: Recorded[]): RecordedOrder[] => recorded.filter((one) => one.kind === 'order')

const headers = [
  { header: ['SessionId', 'ItemId', 'Time'], name: 'clicks by session' },
  { header: ['session', 'item', 'time'], name: 'clicks by session' },
  {
    header: [
      'event_time',
      'event_type',
      'product_id',
      'category_id',
      'category_code',
      'brand',
      'price',
      'user_id',
      'user_session',
    ],
    name: 'REES46 events',
  },
  {
    header: ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'],
    name: 'Online Retail invoices',
  },
  { header: ['customer', 'date', 'amount'], name: undefined },
]
for (const { header, name } of headers) {
  test(`a header ${header.slice(0, 3).join(', ')} is ${name ?? 'nothing we play'}`, () => {
    assert.equal(recogniseRecording(header)?.name, name)
  })
}

test('a session is put in order of time; sessions stay in the order of the file', async () => {
  const recorded = await read(
    readSessionTsv,
    'SessionId\tItemId\tTime\n27\t5959\t1593536687.0\n27\t13697\t1593536656.0\n28\t1\t1593000000\n',
    '\t',
  )
  assert.deepEqual(
    visits(recorded).map(({ row, person, at, page }) => [row, person, at, page.product?.productId]),
    [
      [2, 'session 27', 1593536656000, '13697'],
      [1, 'session 27', 1593536687000, '5959'],
      [3, 'session 28', 1593000000000, '1'],
    ],
  )
  const first = visits(recorded)[0]
  assert.deepEqual(
    first?.events.map(({ name }) => name),
    ['page_view', 'view_item'],
  )
})

test('rows that are no click are malformed, with their number', async () => {
  const recorded = await read(readSessionTsv, 'SessionId\tItemId\tTime\n1\t\t1\n1\tx\tsoon\n\tx\t1\n1\tx\t1', '\t')
  assert.deepEqual(
    recorded.map(({ kind, row }) => `${kind} ${row}`),
    ['left_out 1', 'left_out 2', 'left_out 3', 'visit 4'],
  )
})

const REES46 = `event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session
2019-10-01 00:00:00 UTC,view,11,2,appliances.kettle,aqua,33.20,5,s
2019-10-01 00:00:10 UTC,cart,11,2,appliances.kettle,aqua,33.20,5,s
2019-10-01 00:00:20 UTC,cart,11,2,appliances.kettle,aqua,33.20,5,s
2019-10-01 00:00:30 UTC,cart,12,2,,,1,5,s
2019-10-01 00:00:35 UTC,cart,12,2,,,1,6,t
2019-10-01 00:00:40 UTC,remove_from_cart,12,2,,,1,5,s
2019-10-01 00:00:50 UTC,purchase,11,2,appliances.kettle,aqua,33.20,5,s
2019-10-01 00:01:00 UTC,wish,11,2,,,1,5,s
yesterday,view,11,2,,,1,5,s
2019-10-01 00:01:00 UTC,view,,2,,,1,5,s
`

test('REES46 rows become visits with the whole cart of that person', async () => {
  const recorded = await read(readRees46Csv, REES46)
  const rows = visits(recorded)
  assert.deepEqual(
    rows.map(({ events, cart }) => [
      events.map(({ name }) => name).join(' '),
      cart && `${cart.items.length} ${cart.valueMinor}`,
    ]),
    [
      ['page_view view_item', null],
      ['add_to_cart cart_update', '1 3320'],
      ['add_to_cart cart_update', '1 6640'],
      ['add_to_cart cart_update', '2 6740'],
      ['add_to_cart cart_update', '1 100'],
      ['remove_from_cart cart_update', '1 6640'],
      ['purchase cart_update', '0 0'],
    ],
  )
  assert.equal(rows[0]?.at, Date.UTC(2019, 9, 1))
  assert.equal(rows[0]?.person, 'user 5')
  assert.deepEqual(rows[0]?.page.product, {
    productId: '11',
    brand: 'aqua',
    category: 'appliances > kettle',
    priceMinor: 3320,
    currency: 'USD',
  })
  assert.deepEqual(
    recorded.filter(({ kind }) => kind === 'left_out').map(({ row }) => row),
    [8, 9, 10],
  )
})

test('every event of every reader is one that the contract knows', async () => {
  const tsv = await read(readSessionTsv, 'SessionId\tItemId\tTime\n1\tx\t1', '\t')
  for (const { events } of visits([...tsv, ...(await read(readRees46Csv, REES46))])) {
    for (const { name, params } of events) assert.ok(v.safeParse(PARAMS[name], params).success, name)
  }
})

const RETAIL = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
536365,85123A,WHITE HEART,4,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
536366,POST,POSTAGE,1,2010-12-01 08:30:00,18.00,,United Kingdom
536365,71053,LANTERN,1,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
536366,22728,ALARM CLOCK,1,2010-12-01 08:30:00,3.75,,United Kingdom
536366,22728,damaged,-1,2010-12-01 08:30:00,0,,United Kingdom
C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom
A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom
536400,1,X,1,soon,1,,United Kingdom
`

test('invoice lines become orders: lines put together, charges in the value only, the rest left out by kind', async () => {
  const recorded = await read(readOnlineRetailCsv, RETAIL)
  const [first, second] = orders(recorded)
  assert.deepEqual(first?.order, {
    transactionId: '536365',
    at: Date.UTC(2010, 11, 1, 8, 26),
    // 10 * 2.55 + 3.39
    valueMinor: 2889,
    currency: 'GBP',
    items: [
      { productId: '85123A', name: 'WHITE HEART', priceMinor: 255, currency: 'GBP', quantity: 10 },
      { productId: '71053', name: 'LANTERN', priceMinor: 339, currency: 'GBP', quantity: 1 },
    ],
    customerId: '17850',
  })
  // 18.00 of postage and a clock of 3.75, by a customer nobody wrote down.
  assert.equal(second?.order.valueMinor, 2175)
  assert.equal(second?.order.customerId, undefined)
  assert.deepEqual(
    second?.order.items.map(({ productId }) => productId),
    ['22728'],
  )
  assert.deepEqual(
    recorded.flatMap((one) => (one.kind === 'left_out' ? [`${one.why} ${one.detail.split(' ')[0]}`] : [])),
    ['cancellation C536379', 'correction 536414', 'correction A563185', 'malformed InvoiceDate'],
  )
  for (const { order } of orders(recorded)) assert.ok(v.safeParse(OrderSchema, order).success)
})

test('an invoice of more lines than we take keeps its largest and its whole value', async () => {
  // 250 products at 0.01 to 2.50: 313.75 together; the largest 200 cost 0.51 and more.
  const lines = Array.from(
    { length: 250 },
    (_, i) => `1,SKU${i},x,1,2011-01-01 00:00:00,${((i + 1) / 100).toFixed(2)},,UK`,
  )
  const [order] = orders(
    await read(
      readOnlineRetailCsv,
      ['InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country', ...lines].join('\n'),
    ),
  )
  assert.equal(order?.trimmed, true)
  assert.equal(order?.order.items.length, 200)
  assert.equal(order?.order.valueMinor, 31_375)
  assert.equal(Math.min(...(order?.order.items.map(({ priceMinor = 0 }) => priceMinor) ?? [])), 51)
})
