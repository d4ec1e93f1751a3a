/** @module Contrast of colours by WCAG, and which themes are refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastRatio, mixed } from '../../contract/contrast.ts'
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import { themeProblems } from '../../contract/theme-problems.ts'

// Black on white is 21 by the definition; #767676 is the lightest grey that passes on white, #777777 the darkest that
// does not (WebAIM); the others: WCAG 2.2, technique G18, and by hand from its formula.
const ratios: [one: string, other: string, ratio: number][] = [
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#abcdef', '#ABCDEF', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  // (1 + 0.05) / (0.2126 + 0.05) = 3.998
  ['#ff0000', '#ffffff', 4],
  // (1 + 0.05) / (0.0722 + 0.05) = 8.592
  ['#0000ff', '#ffffff', 8.59],
  // (1 + 0.05) / (0.7152 + 0.05) = 1.372
  ['#00ff00', '#ffffff', 1.37],
]
for (const [one, other, ratio] of ratios)
  test(`contrast of ${one} and ${other}`, () => assert.equal(Number(contrastRatio(one, other).toFixed(2)), ratio))

// 0.72 * 0 + 0.28 * 255 = 71.4, which is 47 in hex.
test('mixed as the page mixes', () => assert.equal(mixed('#000000', '#ffffff', 0.72), '#474747'))

const { theme } = DEFAULT_SHOP
const dark = { accent: '#7fd1b9', onAccent: '#10231d', surface: '#1b1d1f', text: '#f1f1ef' }
const themes: { name: string; change: object; problems: [field: string, says: RegExp][] }[] = [
  { name: 'the one to begin with', change: {}, problems: [] },
  { name: 'one with a dark side', change: { dark }, problems: [] },
  // 1.05 / (0.2126 * 1 + 0.7152 * 0.6724 + 0.0722 * 0.0030 + 0.05) = 1.4118, by hand.
  { name: 'white on yellow', change: { accent: '#ffd60a' }, problems: [['theme.onAccent', /contrast of 1\.41 to 1/]] },
  { name: 'grey on white', change: { text: '#777777' }, problems: [['theme.text', /contrast of 4\.47 to 1/]] },
  // 4.54 alone, but its paragraphs are lighter.
  {
    name: 'grey that passes, but not in paragraphs',
    change: { text: '#767676' },
    problems: [['theme.text', /paragraphs/]],
  },
  {
    name: 'a dark side that nobody can read',
    change: { dark: { ...dark, text: '#333333', onAccent: '#7fd1b9' } },
    problems: [
      ['theme.dark.onAccent', /contrast of 1\.00 to 1/],
      ['theme.dark.text', /on surface #1b1d1f/],
    ],
  },
]
for (const { name, change, problems } of themes)
  test(`theme: ${name}`, () => {
    const found = themeProblems({ ...theme, ...change })
    assert.deepEqual(
      found.map(({ field }) => field),
      problems.map(([field]) => field),
    )
    for (const [index, [, says]] of problems.entries()) assert.match(found[index]!.message, says)
  })
