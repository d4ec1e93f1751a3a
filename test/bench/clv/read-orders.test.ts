/** @module Recorded orders in their three forms, cut at a day: who ordered when, and what cannot be read. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { agreement } from '../../../bench/clv/agreement.ts'
import { customersOf } from '../../../bench/clv/customers-of.ts'
import { dayOfDate, readOrders } from '../../../bench/read-orders.ts'

const folder = mkdtempSync(join(tmpdir(), 'orders-'))
after(() => rmSync(folder, { recursive: true }))

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, 'orders')
  writeFileSync(path, content)
  return path
}

const JANUARY_1 = dayOfDate('1997-01-01')
const CDNOW = ' 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n 00021 0002 19970101  3   63.34\n'
const FULL_CDNOW = ' 00004 19970101  2   29.33\n 00004 19970118  2   29.73\n 00021 19970101  3   63.34\n'
const CSV = 'Customer,Date,Amount\r\n00004,1997-01-01,29.33\r\n00004,1997-01-18 23:59,29.73\r\n00021,19970101,63.34\r\n'
const INVOICES = [
  'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
  '1,A,"CDS, TWO",1,1997-01-01 08:26:00,29.33,00004,Lithuania',
  '2,A,CD,3,1997-01-18 08:26:00,9.91,00004,Lithuania',
  '3,A,CD,1,1997-01-01 09:00:00,63.34,00021,Lithuania',
  '4,A,CD,1,1997-01-01 09:00:00,9.91,,Lithuania',
].join('\n')

const LINES = [
  { customer: '00004', day: JANUARY_1, amountMinor: 2933, isReturn: false },
  { customer: '00004', day: JANUARY_1 + 17, amountMinor: 2973, isReturn: false },
  { customer: '00021', day: JANUARY_1, amountMinor: 6334, isReturn: false },
]
for (const [name, content] of Object.entries({ CDNOW, FULL_CDNOW, CSV, INVOICES, gzip: gzipSync(CSV) }))
  test(`${name} is read`, () => assert.deepEqual(readOrders(fileOf(content)), LINES))

const unreadable = [
  ['customer,date,amount\na,1997-01-01,5\nb,yesterday,5\n', /line 3 must tell/],
  ['customer,date,amount\n,1997-01-01,5\na,1997-01-01,\n', /line 3 must tell/],
  [' 00004 0001 19970101  2   x\n', /line 1 must tell/],
  ['who,when\na,b\n', /must have columns/],
  ['customer,date,amount\n', /has no orders/],
] as const
for (const [content, complaint] of unreadable)
  test(`${JSON.stringify(content)} cannot be read`, () => assert.throws(() => readOrders(fileOf(content)), complaint))

test('a file that is not there is named', () =>
  assert.throws(() => readOrders(join(folder, 'none')), /none cannot be read/))

test('orders of one day are one, returns lower the average, and what is later is kept apart', () => {
  const lines = [
    ['a', 0, 1000],
    ['a', 0, 500],
    ['a', 7, 2000],
    ['a', 8, -700],
    ['a', 14, 900],
    ['a', 15, -100],
    ['a', 40, 5000],
    ['late', 12, 100],
  ] as const
  const orders = lines.map(([customer, day, amountMinor]) => ({
    customer,
    day,
    amountMinor,
    isReturn: amountMinor < 0,
  }))
  // Up to day 10 net (1500 + 2000 - 700) / 2; after the first day 1300 / 1; in the 20 days after 900 - 100.
  assert.deepEqual(customersOf(orders, 10, 20), [
    {
      summary: { orders: 2, firstOrderAt: 0, lastOrderAt: 7 * 86_400_000, averageMinor: 1400 },
      repeatAverageMinor: 1300,
      laterOrders: 1,
      laterMinor: 800,
    },
  ])
})

test('the agreement of predictions with what happened', () => {
  const outcomes = [
    { predicted: 1, naive: 0, real: 0 },
    { predicted: 3, naive: 4, real: 2 },
  ]
  // By hand: errors 1 and 1; naive 0 and 2; a straight line; 4 predicted of 2.
  assert.deepEqual(agreement(outcomes), { mae: 1, naiveMae: 1, correlation: 1, totalError: 1 })
})
