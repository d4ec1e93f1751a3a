/** @module The alarms of exit intent, read back from their counters. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitAlarms } from '../../worker/core/exit-alarms.ts'

const cases = [
  { name: 'none', sums: [], signals: [] },
  {
    name: 'both outcomes of a signal make one row',
    sums: [
      { name: 'exit_alarms_left pointer', value: 83 },
      { name: 'exit_alarms_stayed pointer', value: 37 },
    ],
    signals: [{ signal: 'pointer', left: 83, stayed: 37 }],
  },
  {
    name: 'the most frequent signal comes first, and other counters are passed over',
    sums: [
      { name: 'exit_alarms_left idle', value: 2 },
      { name: 'overlay_shown exit_alarms_left', value: 9 },
      { name: 'exit_alarms_stayed fling', value: 5 },
      { name: 'exit_intent', value: 7 },
    ],
    signals: [
      { signal: 'fling', left: 0, stayed: 5 },
      { signal: 'idle', left: 2, stayed: 0 },
    ],
  },
]
for (const { name, sums, signals } of cases)
  test(`exit alarms: ${name}`, () => assert.deepEqual(exitAlarms(sums), { days: 30, signals }))
