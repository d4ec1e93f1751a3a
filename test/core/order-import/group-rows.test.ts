/** @module Rows of orders files put together to orders and refunds, and what is refused and why. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../../contract/order.ts'
import { MOST_APART } from '../../../contract/row-groups.ts'
import { RowGrouper } from '../../../worker/core/order-import/group-rows.ts'
import { guessColumns } from '../../../worker/core/order-import/guess-columns.ts'
import { importPlan, type PlanOptions } from '../../../worker/core/order-import/import-plan.ts'

const OPTIONS: PlanOptions = { currency: 'EUR', channel: 'web', updatedAt: 0, statuses: {}, timeZone: 'UTC' }

/** Reads lines of a CSV without quotes; the first is the header. */
function read(text: string, options: Partial<PlanOptions> = {}) {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(line.includes(';') ? ';' : ','))
  const planned = importPlan(guessColumns(header), rows, { ...OPTIONS, ...options })
  if (!planned.ok) return planned.trouble
  const grouper = new RowGrouper(planned.plan)
  return [...rows.flatMap((cells, n) => grouper.add({ line: n + 2, cells })), ...grouper.end()]
}

/** Orders as they would be sent, and reasons for the others. */
function readings(text: string, options: Partial<PlanOptions> = {}): (Order | string)[] {
  const result = read(text, options)
  assert.ok(Array.isArray(result), JSON.stringify(result))
  return result.map(({ reading }) =>
    reading.ok ? (JSON.parse(JSON.stringify(reading.order)) as Order) : reading.reason,
  )
}

const INVOICES = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const AT = Date.UTC(2010, 11, 1, 8, 26)

test('rows: the lines of an invoice are one order, its sum is theirs', () => {
  const [order, ...others] = readings(`${INVOICES}
    536365,85123A,HEART HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
    536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
    536365,71053,LANTERN,2,2010-12-01 08:26:00,3.39,17850.0,United Kingdom`)
  // 6 x 2.55 + 8 x 3.39 = 15.30 + 27.12, by hand.
  assert.deepEqual(order, {
    transactionId: '536365',
    at: AT,
    valueMinor: 4242,
    currency: 'EUR',
    items: [
      { productId: '85123A', name: 'HEART HOLDER', priceMinor: 255, quantity: 6 },
      { productId: '71053', name: 'LANTERN', priceMinor: 339, quantity: 8 },
    ],
    customerId: '17850',
    status: 'paid',
    updatedAt: 0,
  })
  assert.deepEqual(others, [])
})

test('rows: an invoice below nothing is a refund that names no order', () => {
  const [refund] = readings(`${INVOICES}
    C536379,D,Discount,-1,2010-12-01 08:26:00,27.50,14527.0,United Kingdom`)
  assert.deepEqual(refund, {
    transactionId: 'C536379',
    refundId: 'C536379',
    at: AT,
    valueMinor: 2750,
    currency: 'EUR',
    items: [{ productId: 'D', name: 'Discount', priceMinor: 2750, quantity: 1 }],
    customerId: '14527',
    status: 'paid',
    updatedAt: 0,
  })
})

test('rows: a refund that names its order', () => {
  const [refund] = readings('receipt no;date;sum;original receipt;email\nB-2;01.02.2026;-10,00;A-1;Ann@Shop.Example')
  const { transactionId, refundId, valueMinor, email } = refund as Order
  assert.deepEqual([transactionId, refundId, valueMinor, email], ['A-1', 'B-2', 1000, 'ann@shop.example'])
})

test('rows: Shopify writes the order on its first row only, under a name and a number', () => {
  const text = `Name,Financial Status,Paid at,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Id,Source,Phone
    #1001,partially_refunded,,60.00,2026-03-01 12:00:00 +0200,2,Cup,20.00,CUP,15.00,5501,pos,'+370 600 00000
    #1001,,,,2026-03-01 12:00:00 +0200,1,Spoon,20.00,,,,,
    #1002,pending,,5.00,2026-03-02 12:00:00 +0200,1,Cup,5.00,CUP,0.00,5502,web,`
  const [first, second] = readings(text) as Order[]
  assert.deepEqual(
    [first?.transactionId, first?.valueMinor, first?.status, first?.channel, first?.phone],
    ['5501', 4500, 'paid', 'store', '+37060000000'],
  )
  assert.deepEqual(
    first?.items.map(({ productId, quantity }) => [productId, quantity]),
    [
      ['CUP', 2],
      ['Spoon', 1],
    ],
  )
  assert.deepEqual([second?.transactionId, second?.status, second?.channel], ['5502', 'placed', undefined])
})

test('rows: a till’s card, shop and time of day; commas as decimals', () => {
  const text =
    'Čekio Nr.;Data;Laikas;Prekė;Kiekis;Kaina;Lojalumo kortelė;Parduotuvė\n7;24.12.2026;18:05;Duona;2;1,15; 98-1 ;Old Town'
  const [order] = readings(text, { channel: 'store', timeZone: 'Europe/Vilnius' }) as Order[]
  assert.deepEqual(
    [order?.at, order?.valueMinor, order?.loyaltyCard, order?.store, order?.channel],
    [Date.UTC(2026, 11, 24, 16, 5), 230, '98-1', 'Old Town', 'store'],
  )
})

const HEAD = 'order,date,product,quantity,price,total,status,email,currency\n'
const refusals: { name: string; rows: string; reasons: (string | RegExp)[] }[] = [
  { name: 'no number', rows: ',2026-01-01,x,1,5,,,,', reasons: ['it has no order number'] },
  { name: 'no date', rows: '1,,x,1,5,,,,', reasons: ['it has no date'] },
  { name: 'no price', rows: '1,2026-01-01,x,1,,,,,', reasons: ['it has no price'] },
  {
    name: 'a row that cannot be read takes its whole order along',
    rows: '1,2026-01-01,x,1,5,,,,\n1,2026-01-01,x,many,5,,,,',
    reasons: ['line 3: quantity "many" is no number such as 34.90'],
  },
  {
    name: 'a date that is none',
    rows: '1,2026-02-30,x,1,5,,,,',
    reasons: ['line 2: at "2026-02-30" is no time, day first'],
  },
  {
    name: 'totals that differ',
    rows: '1,2026-01-01,x,1,5,5,,,\n1,2026-01-01,y,1,6,6,,,',
    reasons: [/^its rows tell different totals \(5, 6\)/],
  },
  {
    name: 'one number of two orders',
    rows: '1,2026-01-01,x,1,5,,,,EUR\n1,2026-01-01,y,1,6,,,,usd',
    reasons: ['its rows tell more than one currency: is it one order?'],
  },
  {
    name: 'words that objects know of themselves',
    rows: '1,2026-01-01,x,1,5,,constructor,,\n2,2026-01-01,x,1,5,,,,constructor',
    reasons: [/^status "constructor" is none we know/, 'currency is not an ISO 4217 code such as EUR'],
  },
  {
    name: 'a status of no language we know',
    rows: '1,2026-01-01,x,1,5,,elsewhere,,',
    reasons: [/^status "elsewhere" is none we know/],
  },
  {
    name: 'nobody has bought yet',
    rows: '1,2026-01-01,x,1,5,,checkout-draft,,',
    reasons: ['nobody has bought yet: its status is "checkout-draft"'],
  },
  {
    name: 'worth nothing and nobody’s',
    rows: '1,2026-01-01,x,-5,0,,,,',
    reasons: ['it is worth nothing and names nobody: no sale'],
  },
  {
    name: 'a currency that is none',
    rows: '1,2026-01-01,x,1,5,,,,dollars',
    reasons: ['currency is not an ISO 4217 code such as EUR'],
  },
]
for (const { name, rows, reasons } of refusals)
  test(`rows refused: ${name}`, () => {
    const result = readings(HEAD + rows)
    assert.equal(result.length, reasons.length)
    for (const [n, reason] of reasons.entries())
      if (typeof reason === 'string') assert.equal(result[n], reason)
      else assert.match(String(result[n]), reason)
  })

test('rows: an e-mail that is none is left out and noted, the order is taken', () => {
  const result = read(`${HEAD}1,2026-01-01,x,1,5,,,not-one,`)
  assert.ok(Array.isArray(result))
  const [{ reading } = { reading: null }] = result
  assert.ok(reading?.ok)
  assert.deepEqual(
    [reading.order.email, reading.notes],
    [undefined, ['email left out: it is not an e-mail address such as ann@example.com']],
  )
})

test('rows: a price without pieces and product is the order’s', () => {
  const [order] = readings('order,date,price\n1,2026-01-01,5') as Order[]
  assert.equal(order?.valueMinor, 500)
})

test('rows: an order may be interleaved with others, but not far apart', () => {
  const row = (order: number) => `${order},2026-01-01,x,1,5,,,,`
  const near = readings(`${HEAD}${[1, 2, 1].map(row).join('\n')}`) as Order[]
  assert.deepEqual(near.map(({ transactionId, valueMinor }) => `${transactionId} ${valueMinor}`).sort(), [
    '1 1000',
    '2 500',
  ])
  const between = Array.from({ length: MOST_APART + 1 }, (_, n) => n + 10)
  const far = readings(`${HEAD}${[1, ...between, 1].map(row).join('\n')}`)
  assert.equal(far.length, MOST_APART + 3)
  assert.deepEqual(
    far.filter((each) => typeof each === 'string'),
    ['the other rows of 1 stand far from it: sort the file'],
  )
})

test('plan: what is missing is named, and a date that may be two', () => {
  assert.deepEqual(read('order,colour\n1,red'), { kind: 'missing', fields: ['at', 'total'] })
  assert.deepEqual(read('order,date,total\n1,1/2/2026,5'), { kind: 'date_order', example: '1/2/2026' })
})
