/** @module Cells: exact where few, few where many, and what becomes of the means. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PurchaseHistory } from '../../../worker/core/clv/bgnbd.ts'
import { countOf, noCells, withCustomers } from '../../../worker/core/clv/cells.ts'
import { PURCHASE_GRID, ratioCell } from '../../../worker/core/clv/purchase-cells.ts'

const EMPTY = noCells(PURCHASE_GRID)
const grid = PURCHASE_GRID

test('customers alike share a row, others do not', () => {
  const customers = [
    { frequency: 2, recencyWeeks: 30, ageWeeks: 38 },
    { frequency: 0, recencyWeeks: 0, ageWeeks: 38 + 1 / 7 },
    { frequency: 2, recencyWeeks: 30, ageWeeks: 38 },
  ]
  assert.deepEqual(withCustomers(EMPTY, customers, { grid }), {
    level: 0,
    customers: [1, 2],
    means: { frequency: [0, 2], recencyWeeks: [0, 30], ageWeeks: [38 + 1 / 7, 38] },
  })
})

// With 3 bits: 0 to 7 alone, then 4 cells to a doubling. By hand.
const ratios = [0, 1, 7, 8, 9, 10, 15, 16, 19, 20, 31, 32].map((value) => ratioCell(value, 3))
test('cells get wider with the number', () => assert.deepEqual(ratios, [0, 1, 7, 8, 8, 9, 11, 12, 12, 13, 15, 16]))

const histories: fc.Arbitrary<PurchaseHistory[]> = fc.array(
  fc
    .record({
      frequency: fc.nat({ max: 5000 }),
      active: fc.double({ min: 0, max: 500, noNaN: true }),
      silent: fc.double({ min: 0, max: 500, noNaN: true }),
    })
    .map(({ frequency, active, silent }) => {
      const recencyWeeks = frequency === 0 ? 0 : active
      return { frequency, recencyWeeks, ageWeeks: recencyWeeks + silent }
    }),
  { minLength: 1, maxLength: 300 },
)

test('a table stays as small as asked for, loses nobody, and keeps all means and the order of times', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 50, max: 100 }), (customers, most) => {
      const half = customers.length >> 1
      const first = withCustomers(EMPTY, customers.slice(0, half), { grid, most })
      const table = withCustomers(JSON.parse(JSON.stringify(first)), customers.slice(half), { grid, most })
      assert.ok(table.customers.length <= most)
      assert.equal(countOf(table), customers.length)
      for (const measure of grid.measures) {
        const sum = table.customers.reduce((total, count, row) => total + count * table.means[measure][row]!, 0)
        const expected = customers.reduce((total, customer) => total + customer[measure], 0)
        assert.ok(Math.abs(sum - expected) <= 1e-9 * Math.max(1, expected), measure)
      }
      for (const row of table.customers.keys())
        assert.ok(table.means.recencyWeeks[row]! <= table.means.ageWeeks[row]! * (1 + 1e-12))
    }),
    { numRuns: 30 },
  )
})

test('who never came back is never in a cell with who did', () => {
  const customers = Array.from({ length: 400 }, (_, index) => ({
    frequency: index % 2,
    recencyWeeks: (index % 2) * index,
    ageWeeks: index * 2,
  }))
  const { customers: counts, means } = withCustomers(EMPTY, customers, { grid, most: 20 })
  assert.equal(
    counts.reduce((sum, count, row) => sum + (means.frequency[row] === 0 ? count : 0), 0),
    200,
  )
})
