/** @module What may be struck through beside a price, case by case, worked by hand from Art. 6a of directive 98/6. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PricedProduct, type PriceState, provenPrice } from '../../../worker/core/catalogue/proven-price.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 27)

/** `[days ago, minor units]`, oldest first; the last of them is told today, the one before was the price until then. */
type Told = [daysAgo: number, priceMinor: number | null, currency?: string]

/** Tells prices one after the other, as the catalogue does: what is struck through after each. */
function struck(prices: readonly Told[]): (number | null)[] {
  const states: PriceState[] = []
  let before: PricedProduct | null = null
  return prices.map(([daysAgo, priceMinor, currency = 'EUR']) => {
    const after = { at: NOW - daysAgo * DAY, priceMinor, currency }
    const provenPriceMinor = provenPrice(before, after, states)
    before = { priceMinor, currency, provenPriceMinor }
    states.push(after)
    return provenPriceMinor
  })
}

const cases: { name: string; prices: Told[]; last: number | null }[] = [
  { name: 'a price that never changed', prices: [[90, 10_000]], last: null },
  {
    name: 'a fall after 30 days',
    prices: [
      [30, 10_000],
      [0, 8_000],
    ],
    last: 10_000,
  },
  {
    name: 'a fall after 29 days, which are not 30',
    prices: [
      [29, 10_000],
      [0, 8_000],
    ],
    last: null,
  },
  { name: 'a fall in the first moment', prices: [[0, 8_000]], last: null },
  // 100 until 60 days ago, then 110: in the 30 days before it was 110 only.
  {
    name: 'what was cheaper long ago does not count',
    prices: [
      [90, 9_000],
      [60, 11_000],
      [0, 8_000],
    ],
    last: 11_000,
  },
  // 9000 held on the 30th day before, from 40 to 20 days ago, and is the lowest.
  {
    name: 'what held when the 30 days began counts',
    prices: [
      [40, 9_000],
      [20, 11_000],
      [0, 8_000],
    ],
    last: 9_000,
  },
  // Up to 120 ten days before the sale: the lowest of the 30 days is still 100.
  {
    name: 'a rise before a sale',
    prices: [
      [90, 10_000],
      [10, 12_000],
      [0, 9_000],
    ],
    last: 10_000,
  },
  {
    name: 'a rise before a sale that only comes back',
    prices: [
      [90, 10_000],
      [10, 12_000],
      [0, 10_000],
    ],
    last: null,
  },
  {
    name: 'a rise before a sale that stays dearer',
    prices: [
      [90, 10_000],
      [10, 15_000],
      [0, 12_000],
    ],
    last: null,
  },
  // 100 → 80 → 60: before the second fall the lowest was 80.
  {
    name: 'a second reduction',
    prices: [
      [90, 10_000],
      [10, 8_000],
      [0, 6_000],
    ],
    last: 8_000,
  },
  {
    name: 'a second reduction after 31 days',
    prices: [
      [90, 10_000],
      [31, 8_000],
      [0, 6_000],
    ],
    last: 8_000,
  },
  // 100 → 80 → 100 → 80 within 30 days: the lowest before was 80, so 80 is no reduction.
  {
    name: 'a yo-yo',
    prices: [
      [90, 10_000],
      [20, 8_000],
      [10, 10_000],
      [0, 8_000],
    ],
    last: null,
  },
  {
    name: 'a yo-yo that goes lower',
    prices: [
      [90, 10_000],
      [20, 8_000],
      [10, 10_000],
      [0, 7_000],
    ],
    last: 8_000,
  },
  {
    name: 'a yo-yo slower than 30 days',
    prices: [
      [90, 10_000],
      [60, 8_000],
      [31, 10_000],
      [0, 8_000],
    ],
    last: 10_000,
  },
  {
    name: 'a reduction that lasts',
    prices: [
      [90, 10_000],
      [50, 8_000],
      [0, 8_000],
    ],
    last: 10_000,
  },
  {
    name: 'a reduction that ended',
    prices: [
      [90, 10_000],
      [50, 8_000],
      [0, 10_000],
    ],
    last: null,
  },
  {
    name: 'a reduction that is less than it was',
    prices: [
      [90, 10_000],
      [50, 8_000],
      [0, 9_000],
    ],
    last: null,
  },
  {
    name: 'an hour of a lower price',
    prices: [
      [90, 10_000],
      [5, 7_900],
      [4.96, 10_000],
      [0, 8_000],
    ],
    last: null,
  },
  {
    name: 'another currency',
    prices: [
      [90, 10_000],
      [0, 8_000, 'USD'],
    ],
    last: null,
  },
  {
    name: 'a currency that is known for ten days',
    prices: [
      [90, 10_000, 'USD'],
      [10, 10_000],
      [0, 8_000],
    ],
    last: null,
  },
  {
    name: 'a currency of long ago',
    prices: [
      [90, 1_000, 'USD'],
      [31, 10_000],
      [0, 8_000],
    ],
    last: 10_000,
  },
  {
    name: 'a price that nobody knew for a while',
    prices: [
      [90, 10_000],
      [20, null],
      [10, 10_000],
      [0, 8_000],
    ],
    last: null,
  },
  {
    name: 'a price that becomes unknown',
    prices: [
      [90, 10_000],
      [0, null],
    ],
    last: null,
  },
  {
    name: 'a price that was unknown',
    prices: [
      [90, null],
      [0, 8_000],
    ],
    last: null,
  },
  {
    name: 'for nothing',
    prices: [
      [90, 10_000],
      [0, 0],
    ],
    last: 10_000,
  },
]
for (const { name, prices, last } of cases)
  test(`struck through: ${name}`, () => assert.equal(struck(prices).at(-1), last))

test('struck through: at no step more than the lowest of the 30 days before', () => {
  // 120 (90 days ago), 100, 90, 95, 80, 80: falls at 60, 40, 10 days.
  const prices: Told[] = [
    [90, 12_000],
    [60, 10_000],
    [40, 9_000],
    [20, 9_500],
    [10, 8_000],
    [0, 8_000],
  ]
  assert.deepEqual(struck(prices), [null, 12_000, 10_000, null, 9_000, 9_000])
})
