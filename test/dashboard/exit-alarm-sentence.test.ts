/** @module How far exit intent is to be trusted, in one sentence. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitAlarmSentence } from '../../dashboard/sentence/exit-alarm-sentence.ts'

const cases: [left: number, stayed: number, sentence: string | null][] = [
  [0, 0, null],
  [1, 0, 'Exit intent fired once in 30 days; the visitor left.'],
  [0, 1, 'Exit intent fired once in 30 days; the visitor stayed.'],
  [15, 4, 'Exit intent fired 19 times in 30 days; after 4 of them the visitor stayed.'],
  [3, 0, 'Exit intent fired 3 times in 30 days; after 0 of them the visitor stayed.'],
  // 37 / 120 = 0.3083.
  [83, 37, 'Exit intent fired 120 times in 30 days; after 31% of them the visitor stayed.'],
  [1800, 400, 'Exit intent fired 2,200 times in 30 days; after 18% of them the visitor stayed.'],
]
for (const [left, stayed, sentence] of cases)
  test(`exit alarms: ${left} left, ${stayed} stayed`, () => {
    const signals = [
      { signal: 'pointer', left, stayed: 0 },
      { signal: 'tab', left: 0, stayed },
    ]
    assert.equal(exitAlarmSentence({ days: 30, signals }), sentence)
  })
