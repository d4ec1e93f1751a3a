/** @module The script stays small: its budget is a promise to every shop's page. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { measureSizes, type Sizes } from '../../bench/size.ts'

/** Bytes after brotli. Source: numbers.md, 8 kB for the core with all in it, 10 kB for the overlay, 1.5 kB an adapter. */
const BUDGET = { core: 8_000, overlay: 10_240, adapter: 1_500 }

let sizes: Sizes

before(async () => {
  sizes = await measureSizes()
})

function assertWithin(bytes: number | undefined, most: number): void {
  assert.ok(bytes !== undefined && bytes > 100, 'it was built')
  assert.ok(bytes <= most, `${bytes} bytes, ${bytes - most} too many: take something out`)
}

test(`the core is at most ${BUDGET.core} bytes`, () => assertWithin(sizes.core.brotli, BUDGET.core))

test(`the overlay's part is at most ${BUDGET.overlay} bytes`, () =>
  assertWithin(sizes.parts.overlay?.brotli, BUDGET.overlay))

test(`every adapter is at most ${BUDGET.adapter} bytes`, async (t) => {
  for (const [name, { brotli }] of Object.entries(sizes.adapters))
    await t.test(name, () => assertWithin(brotli, BUDGET.adapter))
})
