/** @module The script stays small: its budgets are a promise to every shop's page. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { measureSizes, type Sizes } from '../../bench/size.ts'

/** Bytes after brotli. Source: numbers.md, 8 kB for the core with all in it, 10 kB for the overlay, 1.5 kB an adapter. */
const BUDGET = { core: 8_000, adapter: 1_500 }
/** Of the parts by name; but for the overlay our policy, a little more than they have come to need. */
const PARTS: Record<string, number> = {
  'consent-signals': 1_500,
  coupon: 2_000,
  debug: 5_500,
  facts: 3_000,
  form: 4_300,
  forms: 2_500,
  layouts: 1_000,
  look: 1_000,
  overlay: 10_240,
  preview: 2_500,
  products: 2_700,
  push: 900,
  reader: 18_000,
  recommend: 1_000,
  show: 4_730,
  slots: 1_500,
  survey: 3_600,
  traits: 1_500,
  triggers: 1_500,
  typo: 1_000,
  verbs: 2_850,
  wheel: 4_000,
}
/** Of those, the blocks of overlays: one that needs more than two of their parts is rare. */
const BLOCKS = ['coupon', 'facts', 'form', 'products', 'survey', 'wheel']
/** What an overlay may need beside the chunk: the two largest of its blocks, its layout and the look of the page. */
const BESIDE = 10_240

let sizes: Sizes

before(async () => {
  sizes = await measureSizes()
})

function assertWithin(bytes: number | undefined, most: number): void {
  assert.ok(bytes !== undefined && bytes > 100, 'it was built')
  assert.ok(bytes <= most, `${bytes} bytes, ${bytes - most} too many: take something out`)
}

test(`the core is at most ${BUDGET.core} bytes`, () => assertWithin(sizes.core.brotli, BUDGET.core))

test('every part has a budget', () => assert.deepEqual(Object.keys(sizes.parts).toSorted(), Object.keys(PARTS)))

for (const [name, most] of Object.entries(PARTS))
  test(`the part ${name} is at most ${most} bytes`, () => assertWithin(sizes.parts[name]?.brotli, most))

test(`all that one overlay needs beside the chunk is at most ${BESIDE} bytes`, () => {
  const bytes = (name: string) => sizes.parts[name]?.brotli ?? 0
  const [first, second] = BLOCKS.map(bytes).toSorted((a, b) => b - a)
  assertWithin(first! + second! + bytes('layouts') + bytes('look'), BESIDE)
})

test(`every adapter is at most ${BUDGET.adapter} bytes`, async (t) => {
  for (const [name, { brotli }] of Object.entries(sizes.adapters))
    await t.test(name, () => assertWithin(brotli, BUDGET.adapter))
})
