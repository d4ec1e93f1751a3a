/** @module Numbers, times and columns of orders files, as exports of several countries write them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ORDER_FIELDS } from '../../../contract/order-field.ts'
import { SeenIds } from '../../../contract/seen-ids.ts'
import { type Decimal, guessDecimal, parseAmount } from '../../../worker/core/order-import/amount.ts'
import { guessColumns } from '../../../worker/core/order-import/guess-columns.ts'
import { guessDateOrder, parseTime } from '../../../worker/core/order-import/time.ts'
import { wallClock } from '../../../worker/core/order-import/wall-clock.ts'

const amounts: [text: string, decimal: Decimal, amount: number | null][] = [
  ['34.90', '.', 34.9],
  ['34,90', ',', 34.9],
  ['1,234.50', '.', 1234.5],
  ['1.234,50', ',', 1234.5],
  ['1 234 567,5', ',', 1_234_567.5],
  ['1’234.50', '.', 1234.5],
  ['1\u00a0234,50 €', ',', 1234.5],
  ['€12', ',', 12],
  ['EUR 12.00', '.', 12],
  ['12,00 zł', ',', 12],
  ['-5', '.', -5],
  ['−5,10', ',', -5.1],
  ['(5.10)', '.', -5.1],
  ['5.10-', '.', -5.1],
  ['349,-', ',', 349],
  ['kr 1 349.-', '.', 1349],
  ['5,--', ',', 5],
  ['-5,-', ',', -5],
  ['.5', '.', 0.5],
  ['-0', '.', 0],
  ['1,23', '.', null],
  ['1.23', ',', null],
  ['12.34.56', '.', null],
  ['twelve', '.', null],
  ['', '.', null],
  ['-', '.', null],
]
for (const [text, decimal, amount] of amounts)
  test(`amount: "${text}" with ${decimal} is ${amount}`, () => assert.equal(parseAmount(text, decimal), amount))

const decimals: [texts: string[], decimal: Decimal | null][] = [
  [['5', '1.234', '12,5'], ','],
  [['1,234', '12.50'], '.'],
  [['1.234,567'], ','],
  [['1,234'], null],
  [['349,-'], ','],
  [['7', ''], null],
]
for (const [texts, decimal] of decimals)
  test(`amount: the decimal sign of ${texts.join(' and ')} is ${decimal}`, () =>
    assert.equal(guessDecimal(texts), decimal))

/** By `date -u -d` and `TZ=… date -d`. */
const times: [text: string, zone: string, iso: string | null, order?: 'month first'][] = [
  ['2010-12-01 08:26:00', 'Europe/London', '2010-12-01T08:26:00Z'],
  ['2011-07-01 08:26', 'Europe/London', '2011-07-01T07:26:00Z'],
  ['2026-03-01T14:05:10.123Z', 'Europe/Vilnius', '2026-03-01T14:05:10.123Z'],
  ['2023-05-02 10:11:12 +0300', 'Asia/Almaty', '2023-05-02T07:11:12Z'],
  ['2023-05-02 10:11:12 UTC', 'Asia/Almaty', '2023-05-02T10:11:12Z'],
  ['01.03.2026 14:05', 'Europe/Vilnius', '2026-03-01T12:05:00Z'],
  ['2026.03.01', 'Europe/Vilnius', '2026-03-01T10:00:00Z'],
  ['3/1/2026 2:05 PM', 'Europe/Vilnius', '2026-03-01T12:05:00Z', 'month first'],
  ['12/31/26 12:00 am', 'UTC', '2026-12-31T00:00:00Z', 'month first'],
  ['31/12/2026', 'UTC', '2026-12-31T12:00:00Z'],
  ['1 Mar 2026 09:00', 'UTC', '2026-03-01T09:00:00Z'],
  ['March 1, 2026', 'UTC', '2026-03-01T12:00:00Z'],
  ['20260301', 'UTC', '2026-03-01T12:00:00Z'],
  ['1772355600', 'UTC', '2026-03-01T09:00:00Z'],
  // The clocks of Vilnius go from 3 to 4 on 29 March 2026, and from 4 to 3 on 25 October.
  ['2026-03-29 02:59', 'Europe/Vilnius', '2026-03-29T00:59:00Z'],
  ['2026-03-29 04:00', 'Europe/Vilnius', '2026-03-29T01:00:00Z'],
  ['2026-03-29 03:30', 'Europe/Vilnius', '2026-03-29T01:30:00Z'],
  ['2026-10-25 03:30', 'Europe/Vilnius', '2026-10-25T00:30:00Z'],
  ['2026-10-25 04:00', 'Europe/Vilnius', '2026-10-25T02:00:00Z'],
  ['2026-02-30', 'UTC', null],
  ['2024-02-29', 'UTC', '2024-02-29T12:00:00Z'],
  ['2026-02-29', 'UTC', null],
  ['31/12/2026', 'UTC', null, 'month first'],
  ['2026-03-01 25:00', 'UTC', null],
  ['yesterday', 'UTC', null],
  ['', 'UTC', null],
]
for (const [text, zone, iso, order = 'day first'] of times)
  test(`time: "${text}" in ${zone}, ${order}, is ${iso}`, () =>
    assert.equal(parseTime(text, order as 'day first', wallClock(zone)), iso === null ? null : Date.parse(iso)))

test('time: whether days or months come first is told by a day above 12, or by points', () => {
  assert.equal(guessDateOrder(['1/2/2026', '13/2/2026']), 'day first')
  assert.equal(guessDateOrder(['1/2/2026', '2/13/2026']), 'month first')
  assert.equal(guessDateOrder(['01.02.2026']), 'day first')
  assert.equal(guessDateOrder(['1/2/2026', '3/4/2026']), null)
  assert.equal(guessDateOrder(['2026-01-02']), null)
})

const headers: { name: string; header: string; fields: string }[] = [
  {
    name: 'Online Retail',
    header: 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    fields: 'orderId productId productName quantity at price customerId -',
  },
  {
    name: 'Shopify',
    header:
      'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Refunded Amount,Id,Source,Phone',
    fields:
      'groupBy email status - currency - total at quantity productName price productId cancelledAt refunded orderId channel phone',
  },
  {
    name: 'WooCommerce (Advanced Order Export)',
    header:
      'Order Number,Order Status,Order Date,Email (Billing),Phone (Billing),SKU,Quantity (- Refund),Item Name,Item Cost,Order Total Amount,Order Refund Amount',
    fields: 'orderId status at email phone productId quantity productName price total refunded',
  },
  {
    name: 'a till in Lithuania',
    header: 'Čekio Nr.;Data;Laikas;Prekės kodas;Prekė;Kiekis;Kaina;Suma;Lojalumo kortelė;El. paštas;Parduotuvė',
    fields: 'orderId at time productId productName quantity price lineTotal loyaltyCard email store',
  },
  {
    name: 'a till in Poland',
    header: 'Nr paragonu;Data sprzedaży;Kod produktu;Nazwa produktu;Ilość;Cena jednostkowa;Wartość;Telefon',
    fields: 'orderId at productId productName quantity price lineTotal phone',
  },
  {
    name: 'a till in Germany',
    header: 'Belegnummer;Datum;Uhrzeit;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Betrag;Währung;Kundenkarte',
    fields: 'orderId at time productId productName quantity price lineTotal currency loyaltyCard',
  },
  {
    name: 'a till in Kazakhstan, in Russian',
    header: 'Номер чека;Дата;Артикул;Наименование;Количество;Цена;Сумма;Телефон;Магазин',
    fields: 'orderId at productId productName quantity price lineTotal phone store',
  },
  {
    name: 'our own names',
    header: 'transactionId,at,total,currency,refundOf,customerId,visitor,channel',
    fields: 'orderId at total currency refundOf customerId visitor channel',
  },
]
for (const { name, header, fields } of headers)
  test(`columns: ${name}`, () => {
    const names = header.split(/[;,](?! )/)
    const columns = guessColumns(names)
    const guessed = names.map((_, place) => ORDER_FIELDS.find((field) => columns[field] === place) ?? '-')
    assert.equal(guessed.join(' '), fields)
  })

test('seen ids: 100,000 are known, and others are not', () => {
  const seen = new SeenIds()
  for (let n = 0; n < 100_000; n++) seen.add(`R-${n}`)
  for (let n = 0; n < 100_000; n++) assert.ok(seen.has(`R-${n}`))
  for (let n = 100_000; n < 200_000; n++) assert.ok(!seen.has(`R-${n}`))
})
