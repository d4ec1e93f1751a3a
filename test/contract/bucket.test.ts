/** @module The bucket is GrowthBook's, to the last digit, and spreads visitors evenly. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bucket } from '../../contract/bucket.ts'
// GrowthBook's published cases of hash version 2 (packages/sdk-js/test/cases.json).
import published from '../cases/bucket.json' with { type: 'json' }

type Row = [name: string, input: { seed: string; value: string }, expected: number]

for (const [name, { seed, value }, expected] of published as Row[])
  test(`bucket: ${name}`, () => assert.equal(bucket(seed, value), expected))

test('bucket: FNV-1a of nothing is its offset basis, 2166136261, whose digits are hashed again', () => {
  // Worked out apart, in Python with whole numbers: fnv32a('2166136261') is 874472305, so 2305 of 10,000.
  assert.equal(bucket('', ''), 0.2305)
})

/** Half of a character too. Made from numbers, because fast-check draws up a table of all characters first: 0.6 s. */
const anyText = fc.uint16Array().map((units) => String.fromCharCode(...units))

test('bucket: a number in [0, 1) in steps of 1/10,000, the same every time, for any text', () => {
  fc.assert(
    fc.property(anyText, anyText, (seed, value) => {
      const number = bucket(seed, value)
      assert.ok(number >= 0 && number < 1)
      assert.equal(Math.round(number * 10_000) / 10_000, number)
      assert.equal(bucket(seed, value), number)
    }),
    { numRuns: 150 },
  )
})

const VISITORS = Array.from({ length: 10_000 }, (_, n) => `visitor-${n}`)

/** Sum of (observed - expected)^2 / expected. */
function chiSquare(observed: readonly number[], expected: number): number {
  return observed.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

for (const seed of ['exit-offer', 'free-delivery', 'a'])
  test(`bucket: 10,000 visitors fall evenly into tenths for ${seed}`, () => {
    const tenths = Array<number>(10).fill(0)
    for (const visitor of VISITORS) tenths[Math.floor(bucket(seed, visitor) * 10)]! += 1
    // Chi-square with 9 degrees of freedom is above 27.88 once in a thousand (table of critical values, p = .001).
    assert.ok(chiSquare(tenths, 1000) < 27.88, tenths.join(' '))
  })

test('bucket: two campaigns hold out different visitors', () => {
  const quarters = [0, 0, 0, 0]
  for (const visitor of VISITORS)
    quarters[(bucket('exit-offer', visitor) < 0.5 ? 0 : 1) + (bucket('free-delivery', visitor) < 0.5 ? 0 : 2)]! += 1
  // 3 degrees of freedom: above 16.27 once in a thousand.
  assert.ok(chiSquare(quarters, 2500) < 16.27, quarters.join(' '))
})
