/** @module What the owner reads after the database was set back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restoredSentence, writtenBackSentence } from '../../dashboard/sentence/restored-words.ts'

const NOW = Date.parse('2026-11-23T12:00Z')
const HOUR = 3_600_000
const restored = {
  ...{ foundAt: NOW - HOUR, backTo: NOW - 26 * HOUR, endedAt: NOW - HOUR + 60_000 },
  ...{ suppressed: 1, noted: 1204, paused: 0 },
}

// Vilnius is two hours ahead of UTC in November.
const cases = [
  [
    'done',
    restored,
    'The database was set back to about yesterday, 12:00; that was noticed today, 13:00. Messages go again since today, 13:01.',
  ],
  [
    'under way, from nobody knows when',
    { ...restored, endedAt: null, backTo: 0 },
    'The database was set back to a moment that nobody knows; that was noticed today, 13:00. Messages wait until what was known since then is written back.',
  ],
] as const

for (const [name, told, sentence] of cases)
  test(`set back: ${name}`, () => assert.equal(restoredSentence(told, 'Europe/Vilnius', NOW), sentence))

test('what was written back is counted', () =>
  assert.equal(
    writtenBackSentence(restored),
    'Written back: 1 address that must not be written to, what became of 1,204 messages and 0 paused scenarios.',
  ))
