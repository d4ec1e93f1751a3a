/** @module Rows of one product that stand apart: how far, and with how much in memory. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partOf } from '../../worker/feed/feed-row.ts'
import { MOST_APART, MOST_WAITING, PartGroups } from '../../worker/feed/part-groups.ts'

const LONG = 5000

/** What is told of a second row of a product, so many other products later. */
function secondRow(between: number, description: string | null) {
  const groups = new PartGroups()
  const row = (key: string, line: number) =>
    groups.add(line, { kind: 'part', key, part: partOf({ productId: key, description }) }, null)
  for (let n = 0; n <= between; n++) row(n === 0 ? 'tea' : `p${n}`, n)
  const reasons = row('tea', between + 1).flatMap((entry) => (entry.kind === 'trouble' ? [entry.reason] : []))
  return { reasons, open: groups.end().length }
}

const FAR = 'the other rows of tea stand too far before it: sort the export, so that they follow each other'
const cases = [
  { name: 'as far as they may', between: MOST_APART - 1, description: null, reasons: [] },
  { name: 'farther', between: MOST_APART + 1, description: null, reasons: [FAR] },
  { name: 'long descriptions', between: MOST_WAITING / LONG + 1, description: 'x'.repeat(LONG), reasons: [FAR] },
  { name: 'as many short ones', between: MOST_WAITING / LONG + 1, description: 'x', reasons: [] },
]
for (const { name, between, description, reasons } of cases)
  test(`rows of one product apart: ${name}`, () => {
    const told = secondRow(between, description)
    assert.deepEqual(told.reasons, reasons)
    // So many are kept at once.
    assert.ok(told.open <= MOST_APART + 1)
    assert.ok(description?.length !== LONG || told.open * LONG <= MOST_WAITING)
  })
