/** @module Figures of messages, and which message an order is credited to (F3). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoredOrder } from '../../../worker/core/merge-order.ts'
import { creditedOrders } from '../../../worker/core/message/credited-orders.ts'
import { type CountedMessages, messageReport } from '../../../worker/core/message/message-report.ts'
import { readAddressFile } from '../../../worker/core/message/read-address-file.ts'

const DAY = 86_400_000
const order = (at: number, more: Partial<StoredOrder> = {}): StoredOrder => ({
  ...{ profileId: 'p', transactionId: `t${at}`, at, valueMinor: 5000, currency: 'EUR', source: 'server' },
  ...{ status: 'paid', updatedAt: 0, items: [] },
  ...more,
})
const clicked = (sendId: string, clickedAt: number, lastClickedAt = clickedAt, person = 'p') => ({
  ...{ sendId, person, clickedAt, lastClickedAt },
})

const credits: [name: string, clicks: ReturnType<typeof clicked>[], orders: StoredOrder[], expected: object][] = [
  ['an order after a click', [clicked('a', 1)], [order(2)], { a: { EUR: 5000 } }],
  ['five days after it', [clicked('a', 0)], [order(5 * DAY)], { a: { EUR: 5000 } }],
  ['later', [clicked('a', 0)], [order(5 * DAY + 1)], {}],
  ['before it', [clicked('a', 3)], [order(2)], {}],
  ['the last click counts', [clicked('a', 1), clicked('b', 2)], [order(3)], { b: { EUR: 5000 } }],
  ['but not one after the order', [clicked('a', 1), clicked('b', 4)], [order(3)], { a: { EUR: 5000 } }],
  ['a message clicked before and after', [clicked('a', 1, 9)], [order(3)], { a: { EUR: 5000 } }],
  ['clicked again it is the last', [clicked('a', 1, 5), clicked('b', 3)], [order(6)], { a: { EUR: 5000 } }],
  ['two orders', [clicked('a', 1)], [order(2), order(3)], { a: { EUR: 10_000 } }],
  [
    'of two currencies',
    [clicked('a', 1)],
    [order(2), order(3, { currency: 'USD', valueMinor: 7 })],
    { a: { EUR: 5000, USD: 7 } },
  ],
  ['cancelled', [clicked('a', 1)], [order(2, { status: 'cancelled' })], {}],
  ['not paid', [clicked('a', 1)], [order(2, { status: 'placed' })], {}],
  ['seen by a browser only', [clicked('a', 1)], [order(2, { source: 'browser' })], {}],
  [
    'given back in part',
    [clicked('a', 1)],
    [
      order(2, {
        refunds: [{ refundId: 'r', at: 3, valueMinor: 2000, currency: 'EUR', items: [], status: 'paid', updatedAt: 3 }],
      }),
    ],
    { a: { EUR: 3000 } },
  ],
  ["somebody else's", [clicked('a', 1, 1, 'q')], [order(2)], {}],
]
for (const [name, clicks, orders, expected] of credits)
  test(`credited: ${name}`, () =>
    assert.deepEqual(Object.fromEntries(creditedOrders(clicks, new Map([['p', orders]]))), expected))

const row = (messageId: string, more: Partial<CountedMessages> = {}): CountedMessages => ({
  ...{ scenarioId: 's', messageId, channel: 'email', kind: 'marketing', sent: 200, delivered: 190 },
  ...{ opened: { person: 38, proxy: 50, machine: 60 }, clicked: { person: 19, machine: 7 } },
  ...{ unsubscribed: 2, bounced: 10, complained: 1 },
  ...more,
})

test('rates are of those delivered, deliveries and bounces of those sent, and revenue of each that was sent', () => {
  const credited = { converted: 5, revenueMinor: { EUR: 25_000 } }
  const { rows, total } = messageReport([row('m')], () => credited, { fromDay: 1, toDay: 2 })
  // By hand: 190/200, 38/190, 19/190, 5/190, 2/190, 10/200, 1/190; 25,000/200.
  assert.deepEqual(rows[0]!.rates, {
    ...{ delivered: 0.95, opened: 0.2, clicked: 0.1, converted: 5 / 190, unsubscribed: 2 / 190, bounced: 0.05 },
    complained: 1 / 190,
  })
  assert.deepEqual(rows[0]!.perRecipientMinor, { EUR: 125 })
  assert.deepEqual(total.rates, rows[0]!.rates)
})

const MONEY: Record<string, Record<string, number>> = { few: { EUR: 1 }, many: { USD: 2 } }

test('the total is of all, the most sent come first, and of nothing there is no rate', () => {
  const { rows, total } = messageReport(
    [row('few', { sent: 1, delivered: 1 }), row('many')],
    ({ messageId }) => ({ converted: 1, revenueMinor: MONEY[messageId] ?? {} }),
    { fromDay: 1, toDay: 2 },
  )
  assert.deepEqual(
    rows.map(({ messageId }) => messageId),
    ['many', 'few'],
  )
  assert.deepEqual([total.sent, total.opened.proxy, total.clicked.machine, total.converted], [201, 100, 14, 2])
  assert.deepEqual(total.revenueMinor, { EUR: 1, USD: 2 })
  const none = messageReport([], () => ({ converted: 0, revenueMinor: {} }), { fromDay: 1, toDay: 1 }).total
  assert.deepEqual([none.rates.delivered, none.rates.opened, none.perRecipientMinor], [null, null, {}])
})

const files: [name: string, text: string, emails: string[], refused: number[]][] = [
  ['one column', 'email\nona@example.lt\nJonas@Example.lt \n', ['ona@example.lt', 'jonas@example.lt'], []],
  ['no head', 'ona@example.lt', ['ona@example.lt'], []],
  [
    'another column, by a spreadsheet',
    '\uFEFFsep=;\r\nName;E-mail\r\n"Ona; K.";ona@example.lt\r\n',
    ['ona@example.lt'],
    [],
  ],
  ['a line without one', 'email\nona@example.lt\nnobody\n\njonas@example', ['ona@example.lt'], [3, 5]],
  ['a first line that is wrong', 'ona@@example\njonas@example.lt', ['jonas@example.lt'], [1]],
  ['nothing', '', [], []],
]
for (const [name, text, emails, refused] of files)
  test(`address file: ${name}`, () => {
    const read = readAddressFile(text)
    assert.deepEqual([read.emails, read.refused.map(({ line }) => line)], [emails, refused])
  })
