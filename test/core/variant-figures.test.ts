/** @module Figures of a campaign by version, and of those held out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VariantFigures } from '../../contract/campaign-admin.ts'
import { variantFigures } from '../../worker/core/variant-figures.ts'

const WHOLE = { 'overlay_shown a': 9, 'overlay_clicked a': 4, 'overlay_closed a': 3, 'overlay_lead a': 2 }
const VERSIONS = { 'variant_shown a x': 5, 'variant_clicked a x': 1, 'variant_shown a b': 4, 'variant_closed a b': 3 }
const whole = { variant: '', shown: 9, clicked: 4, closed: 3 }
const heldOut = { variant: null, shown: 7, clicked: 0, closed: 0, converted: null }

const cases: {
  name: string
  sums: Record<string, number>
  goal: 'click' | 'lead' | 'order'
  rows: VariantFigures[]
}[] = [
  { name: 'nothing counted', sums: {}, goal: 'click', rows: [] },
  { name: 'no versions, its button', sums: WHOLE, goal: 'click', rows: [{ ...whole, converted: 4 }] },
  { name: 'no versions, an address', sums: WHOLE, goal: 'lead', rows: [{ ...whole, converted: 2 }] },
  { name: 'no versions, an order', sums: WHOLE, goal: 'order', rows: [{ ...whole, converted: null }] },
  { name: 'held out only', sums: { 'overlay_held_out a': 7 }, goal: 'click', rows: [heldOut] },
  {
    name: 'versions and held out',
    sums: { ...WHOLE, ...VERSIONS, 'overlay_held_out a': 7 },
    goal: 'click',
    rows: [
      { variant: 'b', shown: 4, clicked: 0, closed: 3, converted: 0 },
      { variant: 'x', shown: 5, clicked: 1, closed: 0, converted: 1 },
      heldOut,
    ],
  },
  {
    name: 'another campaign whose id begins so',
    sums: { 'variant_shown a-b x': 5, 'overlay_shown a-b': 5 },
    goal: 'click',
    rows: [],
  },
]
for (const { name, sums, goal, rows } of cases)
  test(`figures: ${name}`, () => assert.deepEqual(variantFigures(sums, { campaignId: 'a', goal }), rows))
