/** @module The script stays small: its budget is a promise to every shop's page. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { measureSizes, type Sizes } from '../../bench/size.ts'

/** Bytes after brotli. Source: numbers.md, 8 kB for the core with all in it and 10 kB for the chunk, taken as KiB. */
const BUDGET = { core: 8 * 1024, overlay: 10 * 1024 }

let sizes: Sizes

before(async () => {
  sizes = await measureSizes()
})

for (const part of ['core', 'overlay'] as const)
  test(`the ${part} is at most ${BUDGET[part]} bytes`, () => {
    assert.ok(sizes[part].brotli <= BUDGET[part], `${sizes[part].brotli} bytes: take something out`)
    assert.ok(sizes[part].brotli > 1000, 'it was built')
  })
