/** @module Which ways of a pointer out of the window are exits through its upper edge. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leavesUpward, type Spot } from '../../../../client/show/trigger/exit/leaves-upward.ts'

const WIDTH = 1280
/** Spots 16 ms apart, the last one where the pointer was when the window lost it. */
const way = (...spots: [x: number, y: number][]): Spot[] => spots.map(([x, y], n) => ({ x, y, at: 5_000 + n * 16 }))

const cases: { name: string; way: Spot[]; leaves: boolean }[] = [
  { name: 'straight up and out', way: way([600, 120], [600, 60], [600, -5]), leaves: true },
  { name: 'towards the back button, at 45 degrees', way: way([200, 150], [130, 80], [50, -2]), leaves: true },
  { name: 'lost inside, one frame before the edge', way: way([600, 100], [600, 60], [600, 22]), leaves: true },
  // 600 px away at 2.4 px/ms: 250 ms to the edge.
  { name: 'lost far below the edge, as by a window that opens over it', way: way([9, 680], [9, 600]), leaves: false },
  // 8 px in 32 ms are 0.25 px/ms.
  { name: 'slowly over the edge', way: way([600, 7], [600, 3], [600, -1]), leaves: false },
  // 20 px in 32 ms are 0.625 px/ms.
  { name: 'just fast enough', way: way([600, 18], [600, 8], [600, -2]), leaves: true },
  { name: 'out at the left side', way: way([200, 300], [60, 290], [-20, 285]), leaves: false },
  { name: 'out at the right side, going up', way: way([1100, 400], [1250, 330], [1330, 290]), leaves: false },
  // Up 1.9 px/ms and right 3.1: at the edge x is 1290.
  {
    name: 'over the upper right corner, but beside the edge',
    way: way([1230, 35], [1285, 4], [1340, -25]),
    leaves: false,
  },
  { name: 'along the edge, nearly level', way: way([300, 14], [400, 6], [500, -2]), leaves: false },
  { name: 'out at the bottom', way: way([600, 700], [600, 760], [600, 805]), leaves: false },
  { name: 'back down after having been at the top', way: way([600, 5], [600, 20], [600, 60]), leaves: false },
  {
    name: 'fast, then a rest at the top of more than 100 ms',
    way: [...way([600, 300], [600, 3]), { x: 600, y: 0, at: 5_200 }],
    leaves: false,
  },
  { name: 'a single spot has no speed', way: way([600, -5]), leaves: false },
  {
    name: 'nor have two of one moment',
    way: [
      { x: 600, y: 90, at: 1 },
      { x: 600, y: -9, at: 1 },
    ],
    leaves: false,
  },
]
for (const { name, way, leaves } of cases)
  test(`leaves upward: ${name}: ${leaves ? 'yes' : 'no'}`, () =>
    assert.equal(leavesUpward(way.slice(0, -1), way.at(-1)!, WIDTH), leaves))
