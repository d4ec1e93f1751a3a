/** @module The form of colours and limits: what is typed, what hinders saving, and what is saved. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import {
  darkColours,
  type LookDraft,
  lookDraft,
  lookOf,
  lookProblems,
  typedColour,
} from '../../dashboard/look/look-draft.ts'

const { theme } = DEFAULT_SHOP
const begun = lookDraft(DEFAULT_SHOP)

test('look: the defaults are typed as people say them, and come back as they were', () => {
  assert.deepEqual(begun, { theme, radius: '14', holdout: '5', points: '6', days: '7' })
  assert.deepEqual(lookOf(begun), { theme, holdout: 0.05, attention: { points: 6, days: 7 } })
  assert.deepEqual(lookProblems(begun), [])
})

const typed: [name: string, change: Partial<LookDraft>, fields: string[]][] = [
  ['nobody is held out', { holdout: '0' }, []],
  ['half of all, with a sign', { holdout: '50 %' }, []],
  ['more than half', { holdout: '51' }, ['holdout']],
  ['words for a number', { radius: 'round', points: '' }, ['theme.radius', 'attention.points']],
  ['a comma', { radius: '4,5' }, []],
  ['half a day', { days: '0.5' }, ['attention.days']],
  // White on #9fd8c4 has a contrast of 1.60, on #1f6f5c of 6.01 (WCAG 2.2).
  ['white on a pale button', { theme: { ...theme, accent: '#9fd8c4' } }, ['theme.onAccent']],
  ['dark colours as they begin', { theme: { ...theme, dark: darkColours(theme) } }, []],
]
for (const [name, change, fields] of typed)
  test(`look: ${name}`, () =>
    assert.deepEqual(
      lookProblems({ ...begun, ...change }).map(({ field }) => field),
      fields,
    ))

const colours: [typed: string, colour: string | null][] = [
  ['#1F6F5C', '#1f6f5c'],
  [' 1f6f5c ', '#1f6f5c'],
  ['#abc', null],
  ['teal', null],
  ['#12345g', null],
]
for (const [text, colour] of colours) test(`colour: ${text}`, () => assert.equal(typedColour(text), colour))
