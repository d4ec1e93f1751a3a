/** @module The mix of useful and commercial messages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MIX_MESSAGES, mayBeCommercial } from '../../../worker/core/message/mix.ts'

/** Which of so many messages of a person go out commercial, where all would be and each is replaced by a useful one. */
function sequence(most: number, count: number): string {
  let past = ''
  for (let sent = 0; sent < count; sent++) {
    const seen = past.slice(-MIX_MESSAGES)
    past += mayBeCommercial({ commercial: seen.split('C').length - 1, all: seen.length }, most) ? 'C' : 'u'
  }
  return past
}

// Worked out by hand: of each five in a row two.
const rows: [number, string][] = [
  [0.4, 'CuCuuCuCuuCuCuu'],
  [0, 'uuuuuuuuuuuuuuu'],
  [1, 'CCCCCCCCCCCCCCC'],
  [0.5, 'CuCuCuCuCuCuCuC'],
]
for (const [most, expected] of rows)
  test(`at most ${most} commercial`, () => assert.equal(sequence(most, expected.length), expected))
