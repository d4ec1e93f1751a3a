/** @module Round classes of amounts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueClass, valueClasses } from '../../../worker/core/nightly/value-class.ts'

const cases = [
  { name: 'below one euro', minor: 99, currency: 'EUR', place: 0 },
  { name: 'one euro', minor: 100, currency: 'EUR', place: 1 },
  { name: 'two euros', minor: 200, currency: 'EUR', place: 2 },
  { name: '4.99', minor: 499, currency: 'EUR', place: 2 },
  { name: 'ten euros', minor: 1000, currency: 'EUR', place: 4 },
  { name: 'ten yen, which have no hundredths', minor: 10, currency: 'JPY', place: 4 },
  { name: 'nothing', minor: 0, currency: 'JPY', place: 0 },
]
for (const { name, minor, currency, place } of cases)
  test(`class of a value: ${name}`, () => assert.equal(valueClass(minor, currency), place))

const one = (minor: number) => ({ customers: 1, minor })

test('a table goes from the lowest class with anybody to the highest, bounds inclusive', () => {
  assert.deepEqual(valueClasses({ 1: one(150), 3: one(500) }, 'EUR'), [
    { fromMinor: 100, toMinor: 199, customers: 1, valueMinor: 150 },
    { fromMinor: 200, toMinor: 499, customers: 0, valueMinor: 0 },
    { fromMinor: 500, toMinor: 999, customers: 1, valueMinor: 500 },
  ])
  assert.deepEqual(valueClasses({}, 'EUR'), [])
})

test('more than twelve classes are put together at the emptier end, and nobody is lost', () => {
  // From below 1 to above 5,000,000, most of them between 100 and 200.
  const table = valueClasses({ 0: one(1), 7: { customers: 50, minor: 750_000 }, 21: one(600_000_000) }, 'EUR')
  assert.equal(table.length, 12)
  assert.equal(
    table.reduce((sum, { customers }) => sum + customers, 0),
    52,
  )
  assert.ok(
    table.some(({ fromMinor, toMinor, customers }) => fromMinor === 10_000 && toMinor === 19_999 && customers === 50),
  )
  for (const [n, { fromMinor }] of table.entries()) if (n > 0) assert.equal(fromMinor, table[n - 1]!.toMinor + 1)
})
