/** @module The figures of a day, added up from its counters by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overlayFigures, todayFigures } from '../../worker/core/today.ts'

const HOUR = 3_600_000
/** Midnight of Vilnius, 1 July 2026. */
const MIDNIGHT = Date.UTC(2026, 5, 30, 21)
const FIRST = MIDNIGHT / HOUR

const row = (hour: number, name: string, value: number) => ({ hour: FIRST + hour, name, value })
const rows = [
  row(0, 'visits', 2),
  row(9, 'visits', 5),
  row(9, 'page_view', 31),
  row(9, 'add_to_cart', 4),
  row(10, 'add_to_cart', 1),
  row(10, 'orders_confirmed', 2),
  row(10, 'orders_seen', 1),
  row(11, 'orders_seen', -1),
  row(10, 'revenue_minor EUR', 12_500),
  row(11, 'revenue_minor EUR', -500),
  row(11, 'revenue_minor GBP', 9_900),
  row(9, 'overlay_shown exit-offer', 7),
  row(10, 'overlay_shown exit-offer', 1),
  row(10, 'overlay_clicked exit-offer', 2),
  row(10, 'overlay_closed exit-offer', 3),
  row(10, 'overlay_shown gone', 9),
  row(10, 'received', 999),
]
const names = { 'exit-offer': 'Exit offer', 'free-delivery': 'Free delivery' }
const figures = (hours: number) => todayFigures(rows, { dayStartAt: MIDNIGHT, hours, currency: 'EUR', names })

test('today: sums of the day', () => {
  const { byHour, overlays, ...sums } = figures(24)
  assert.deepEqual(sums, {
    visits: 7,
    pageViews: 31,
    addToCarts: 5,
    orders: { confirmed: 2, seen: 0, revenueMinor: 12_000, otherRevenue: [{ currency: 'GBP', minor: 9_900 }] },
  })
  assert.deepEqual(overlays, [
    { campaignId: 'exit-offer', name: 'Exit offer', shown: 8, clicked: 2, closed: 3 },
    { campaignId: 'free-delivery', name: 'Free delivery', shown: 0, clicked: 0, closed: 0 },
  ])
  assert.equal(byHour.length, 24)
})

test('today: hour by hour from midnight, quiet hours too', () => {
  const { byHour } = figures(24)
  const busy = byHour.filter(({ visits, addToCarts, orders }) => visits + addToCarts + Math.abs(orders) > 0)
  assert.deepEqual(busy, [
    { hourAt: MIDNIGHT, visits: 2, addToCarts: 0, orders: 0 },
    { hourAt: MIDNIGHT + 9 * HOUR, visits: 5, addToCarts: 4, orders: 0 },
    { hourAt: MIDNIGHT + 10 * HOUR, visits: 0, addToCarts: 1, orders: 3 },
    { hourAt: MIDNIGHT + 11 * HOUR, visits: 0, addToCarts: 0, orders: -1 },
  ])
})

for (const hours of [23, 25])
  test(`today: a day of ${hours} hours has ${hours} rows`, () => assert.equal(figures(hours).byHour.length, hours))

test('today: in Kathmandu hours begin at a quarter past, and counters of that whole hour are in them', () => {
  const dayStartAt = Date.UTC(2026, 5, 30, 18, 15)
  const counters = [{ hour: Date.UTC(2026, 5, 30, 18) / HOUR, name: 'visits', value: 3 }]
  const { byHour } = todayFigures(counters, { dayStartAt, hours: 24, currency: 'NPR', names: {} })
  assert.deepEqual(byHour[0], { hourAt: dayStartAt, visits: 3, addToCarts: 0, orders: 0 })
})

test('today: nothing happened', () => {
  const { visits, orders, overlays } = todayFigures([], { dayStartAt: MIDNIGHT, hours: 24, currency: 'EUR', names: {} })
  assert.deepEqual(
    { visits, orders, overlays },
    { visits: 0, orders: { confirmed: 0, seen: 0, revenueMinor: 0, otherRevenue: [] }, overlays: [] },
  )
})

test('overlay figures: names of counters that are no overlay’s count for nothing', () => {
  const counters = [
    { name: 'overlay_shown', value: 1 },
    { name: 'dropped exit-offer', value: 1 },
    { name: 'constructor exit-offer', value: 1 },
    { name: 'overlay_shown exit-offer', value: 2 },
  ]
  assert.deepEqual(overlayFigures(counters, { 'exit-offer': 'Exit offer' }), [
    { campaignId: 'exit-offer', name: 'Exit offer', shown: 2, clicked: 0, closed: 0 },
  ])
})
