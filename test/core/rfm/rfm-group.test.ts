/** @module Each of the 125 scores has one group, within the ranges that were published. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rfm, Score } from '../../../worker/core/rfm/rfm.ts'
import { RFM_GROUPS, type RfmGroup, rfmGroup } from '../../../worker/core/rfm/rfm-group.ts'

const SCORES = [1, 2, 3, 4, 5] as const
const ALL: Rfm[] = SCORES.flatMap((r) => SCORES.flatMap((f) => SCORES.map((m) => ({ r, f, m }))))

// As published by putler.com/rfm-analysis: r, and the mean of f and m.
const PUBLISHED: Record<RfmGroup, [r: [number, number], value: [number, number]]> = {
  champions: [
    [4, 5],
    [4, 5],
  ],
  loyal: [
    [2, 5],
    [3, 5],
  ],
  potential_loyalist: [
    [3, 5],
    [1, 3],
  ],
  new: [
    [4, 5],
    [0, 1],
  ],
  promising: [
    [3, 4],
    [0, 1],
  ],
  needs_attention: [
    [2, 3],
    [2, 3],
  ],
  about_to_sleep: [
    [2, 3],
    [0, 2],
  ],
  at_risk: [
    [0, 2],
    [2, 5],
  ],
  cannot_lose: [
    [0, 1],
    [4, 5],
  ],
  hibernating: [
    [1, 2],
    [1, 2],
  ],
  lost: [
    [0, 2],
    [0, 2],
  ],
}

test('rfm group: 125 scores, all eleven groups', () => {
  const groups = ALL.map(rfmGroup)
  assert.equal(groups.length, 125)
  assert.deepEqual(new Set(groups), new Set(RFM_GROUPS))
})

test('rfm group: each score lies where its group was published, but for lately with the fewest orders', () => {
  const within = (value: number, [least, most]: [number, number]) => value >= least && value <= most
  for (const scores of ALL) {
    const group = rfmGroup(scores)
    const [r, value] = PUBLISHED[group]
    if (scores.f === 1 && scores.r >= 4) assert.ok(group === 'new' || group === 'promising')
    else
      assert.ok(within(scores.r, r) && within((scores.f + scores.m) / 2, value), `${JSON.stringify(scores)} ${group}`)
  }
})

test('rfm group: one order makes nobody loyal or a champion', () => {
  for (const scores of ALL.filter(({ f }) => f === 1))
    assert.ok(!['loyal', 'champions', 'potential_loyalist', 'cannot_lose'].includes(rfmGroup(scores)))
})

test('rfm group: whoever orders again, spends more or comes back never falls to a worse group of the same row', () => {
  // How good a group is for the shop now, within what one step up of one score can lead to.
  const rank: Record<RfmGroup, number> = {
    lost: 0,
    hibernating: 1,
    about_to_sleep: 2,
    at_risk: 3,
    promising: 3,
    new: 3,
    needs_attention: 4,
    cannot_lose: 4,
    potential_loyalist: 5,
    loyal: 6,
    champions: 7,
  }
  const better = (score: Score) => Math.min(5, score + 1) as Score
  for (const { r, f, m } of ALL)
    for (const next of [
      { r, f: better(f), m },
      { r, f, m: better(m) },
    ])
      assert.ok(rank[rfmGroup(next)] >= rank[rfmGroup({ r, f, m })], JSON.stringify({ r, f, m }))
})

// By hand from the table.
const cases: [scores: [Score, Score, Score], group: RfmGroup][] = [
  [[5, 5, 5], 'champions'],
  [[4, 4, 4], 'champions'],
  [[3, 4, 4], 'loyal'],
  [[5, 2, 3], 'potential_loyalist'],
  [[5, 1, 1], 'new'],
  [[5, 1, 5], 'new'],
  [[4, 1, 2], 'promising'],
  [[3, 3, 3], 'needs_attention'],
  [[3, 1, 2], 'about_to_sleep'],
  [[2, 3, 3], 'at_risk'],
  [[1, 5, 5], 'cannot_lose'],
  [[2, 1, 1], 'hibernating'],
  [[1, 1, 1], 'lost'],
]

for (const [[r, f, m], group] of cases)
  test(`rfm group: ${r}${f}${m} is ${group}`, () => assert.equal(rfmGroup({ r, f, m }), group))
