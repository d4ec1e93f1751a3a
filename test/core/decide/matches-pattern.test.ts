/** @module Patterns with stars, beside the regular expression that says the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matchesPattern } from '../../../worker/core/decide/matches-pattern.ts'

const oracle = (pattern: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[^a-z]/g, '\\$&'))
      .join('.*')}$`,
  )

const short = (...letters: string[]) =>
  fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((all) => all.join(''))

test('a pattern says what its regular expression says', () => {
  fc.assert(
    fc.property(short('a', 'b', '*'), short('a', 'b', '/'), (pattern, text) =>
      assert.equal(matchesPattern(pattern, text), oracle(pattern).test(text)),
    ),
    { numRuns: 3000 },
  )
})

test('the pattern that makes a regular expression try for years is told within the number of its letters', () => {
  // 150 stars before a letter that never comes: an expression that tries all ways would have more of them than atoms.
  assert.equal(matchesPattern(`${'*a'.repeat(150)}*b`, 'a'.repeat(2048)), false)
  assert.equal(matchesPattern(`${'*a'.repeat(150)}*`, 'a'.repeat(2048)), true)
})
