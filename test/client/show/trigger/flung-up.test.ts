/** @module Which movements of a page are flings upward. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flungUp, type Place } from '../../../../client/show/trigger/exit/flung-up.ts'

/** A page that begins at 5,000 px and moves up by these steps, 16 ms each. */
const way = (...steps: number[]): Place[] => {
  const tops = steps.map((_, n) => 5_000 - steps.slice(0, n + 1).reduce((sum, step) => sum + step, 0))
  return [5_000, ...tops].map((top, n) => ({ top, at: 900 + n * 16 }))
}

const cases: { name: string; way: Place[]; isFling: boolean }[] = [
  // Seven steps of 60 px: 420 px in 112 ms are 3.75 px/ms.
  { name: 'a strong swipe', way: way(60, 60, 60, 60, 60, 60, 60, 60), isFling: true },
  { name: 'one that begins slowly', way: way(10, 20, 60, 70, 70, 70, 70, 70, 70, 60), isFling: true },
  // 105 px in 128 ms.
  { name: 'reading on upward', way: way(15, 15, 15, 15, 15, 15, 15, 15), isFling: false },
  { name: 'the same downward', way: way(-60, -60, -60, -60, -60, -60, -60, -60), isFling: false },
  { name: 'a jump of 2,000 px in a page that rests', way: way(2, 2, 2, 2, 2_000, 2, 2, 2), isFling: false },
  { name: 'a jump of 2,000 px and no more', way: way(2_000), isFling: false },
  { name: 'fast for less than 100 ms', way: way(60, 60, 60, 60, 60), isFling: false },
  // Seven steps of 40 px: 280 px in 112 ms are 2.5 px/ms.
  { name: 'just fast enough', way: way(40, 40, 40, 40, 40, 40, 40), isFling: true },
  { name: 'not quite', way: way(40, 40, 40, 40, 40, 40, 39), isFling: false },
  { name: 'fast long ago, slow now', way: way(60, 60, 60, 60, 60, 60, 5, 5, 5, 5, 5, 5, 5, 5), isFling: false },
  { name: 'a page at its end', way: way(60, 60, 60, 0, 0, 0, 0, 0, 0, 0), isFling: false },
  {
    name: 'a busy phone that draws every 50 ms',
    way: [0, 1, 2, 3].map((n) => ({ top: 5_000 - n * 250, at: n * 50 })),
    isFling: true,
  },
  { name: 'never moved', way: way(), isFling: false },
]
for (const { name, way, isFling } of cases)
  test(`fling: ${name}: ${isFling ? 'yes' : 'no'}`, () => assert.equal(flungUp(way.slice(0, -1), way.at(-1)!), isFling))
