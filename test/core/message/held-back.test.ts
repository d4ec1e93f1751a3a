/** @module What holds a message back: the person's cap, and the attention that is left. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../../../worker/core/activity.ts'
import { FIFTHS_OF_INTERRUPTION } from '../../../worker/core/asked.ts'
import { heldBack } from '../../../worker/core/message/held-back.ts'
import type { StartFacts } from '../../../worker/core/message/ledger-door.ts'

const NOW = Date.parse('2026-11-23T10:00Z')
const overlay = (daysAgo: number, key = `panel ${daysAgo}`) => ({
  ...{ key, at: NOW - daysAgo * DAY_MS, fifths: FIFTHS_OF_INTERRUPTION },
})
/** Three points in seven days; an overlay or a message costs one. */
const attention = (...asked: ReturnType<typeof overlay>[]): StartFacts['attention'] => ({ points: 3, days: 7, asked })
const cap = { most: 1, days: 7 }

const cases: [
  name: string,
  facts: Pick<StartFacts, 'cap' | 'attention'>,
  sentDaysAgo: number[],
  expected: [why: string, inDays: number | null] | null,
][] = [
  ['nothing was sent', { cap, attention: attention() }, [], null],
  ['one was sent yesterday', { cap, attention: null }, [1], ['cap', 6]],
  ['one was sent a week ago to the ms', { cap, attention: null }, [7], null],
  ['a cap of nothing is never free', { cap: { most: 0, days: 7 }, attention: null }, [], ['cap', null]],
  // Of 5, 2 and 1 days ago the first is a week old in two.
  ['three panels were seen', { cap, attention: attention(overlay(1), overlay(5), overlay(2)) }, [], ['attention', 2]],
  ['whom no budget binds', { cap, attention: null }, [], null],
  [
    'the later of both says why: the cap',
    { cap, attention: attention(overlay(1), overlay(5), overlay(2)) },
    [3],
    ['cap', 4],
  ],
  [
    'the later of both says why: attention',
    { cap, attention: attention(overlay(1), overlay(1, 'b'), overlay(2)) },
    [6],
    // Four of three: those of 6 and 2 days ago must be a week old.
    ['attention', 5],
  ],
  [
    'a message that the profile knows of counts once',
    { cap: { most: 9, days: 7 }, attention: attention(overlay(2, 'message a'), overlay(1)) },
    [2],
    null,
  ],
]

for (const [name, facts, sentDaysAgo, expected] of cases)
  test(`held back: ${name}`, () => {
    const held = heldBack(
      facts,
      sentDaysAgo.map((days) => NOW - days * DAY_MS),
      NOW,
    )
    const inDays = held && (held.untilAt === null ? null : (held.untilAt - NOW) / DAY_MS)
    assert.deepEqual(held && [held.why, inDays], expected)
  })
