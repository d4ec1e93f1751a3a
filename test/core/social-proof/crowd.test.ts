/** @module Distinct visitors over tabs and networks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Crowd } from '../../../worker/core/social-proof/crowd.ts'

type Step = ['join', tab: number, visitor: string, crowd: number | null] | ['leave', tab: number]

const cases: { name: string; steps: Step[]; count: number }[] = [
  { name: 'nobody', steps: [], count: 0 },
  {
    name: 'two tabs of one visitor are one',
    steps: [
      ['join', 1, 'ann', 7],
      ['join', 2, 'ann', 7],
    ],
    count: 1,
  },
  {
    name: 'she is there until her last tab goes',
    steps: [
      ['join', 1, 'ann', 7],
      ['join', 2, 'ann', 7],
      ['leave', 1],
    ],
    count: 1,
  },
  {
    name: 'a tab that goes twice goes once',
    steps: [
      ['join', 1, 'ann', 7],
      ['join', 2, 'bob', 7],
      ['leave', 1],
      ['leave', 1],
    ],
    count: 1,
  },
  { name: 'a tab keeps its first name', steps: [1, 2].map((n) => ['join', 1, `v${n}`, 7] as Step), count: 1 },
  {
    name: '10,000 ids of one host are five',
    steps: Array.from({ length: 10_000 }, (_, n): Step => ['join', n, `v${n}`, 7]),
    count: 5,
  },
  {
    name: 'and do not hide the others',
    steps: [
      ...Array.from({ length: 10_000 }, (_, n): Step => ['join', n, `v${n}`, 7]),
      ...Array.from({ length: 12 }, (_, n): Step => ['join', 20_000 + n, `w${n}`, 100 + n]),
    ],
    count: 17,
  },
  {
    name: 'where no network is known, all count',
    steps: Array.from({ length: 8 }, (_, n): Step => ['join', n, `v${n}`, null]),
    count: 8,
  },
  {
    name: 'who leaves makes room for one who was not counted',
    steps: [...Array.from({ length: 7 }, (_, n): Step => ['join', n, `v${n}`, 7]), ['leave', 0]],
    count: 5,
  },
]

function countOf(steps: readonly Step[]): number {
  const crowd = new Crowd<number>()
  for (const step of steps)
    if (step[0] === 'join') crowd.join(step[1], step[2], step[3])
    else crowd.leave(step[1])
  return crowd.count
}

for (const { name, steps, count } of cases) test(`crowd: ${name}`, () => assert.equal(countOf(steps), count))

/** The rule said another way: visitors with a tab, by the network of their first one, at most five of each. */
function countedAnew(steps: readonly Step[]): number {
  const tabs = new Map<number, string>()
  const networkOf = new Map<string, number | null>()
  for (const step of steps)
    if (step[0] === 'leave') {
      const visitor = tabs.get(step[1])
      tabs.delete(step[1])
      if (visitor !== undefined && ![...tabs.values()].includes(visitor)) networkOf.delete(visitor)
    } else if (!tabs.has(step[1])) {
      tabs.set(step[1], step[2])
      if (!networkOf.has(step[2])) networkOf.set(step[2], step[3])
    }
  const networks = [...networkOf.values()]
  return [...new Set(networks)].reduce<number>((sum, network) => {
    const people = networks.filter((each) => each === network).length
    return sum + (network === null ? people : Math.min(5, people))
  }, 0)
}

test('crowd: whoever comes and goes, it is what counting anew gives', () => {
  const tab = fc.integer({ min: 0, max: 30 })
  const join = fc.tuple(
    fc.constant('join' as const),
    tab,
    fc.constantFrom(...'abcdefghijkl'),
    fc.constantFrom(1, 2, null),
  )
  const leave = fc.tuple(fc.constant('leave' as const), tab)
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 2, arbitrary: join }, leave), { maxLength: 60 }), (steps) =>
      assert.equal(countOf(steps as Step[]), countedAnew(steps as Step[])),
    ),
    { numRuns: 200 },
  )
})
