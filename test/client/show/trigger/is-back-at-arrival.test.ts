/** @module When a visitor is back on the page of arrival, by the browser's list of entries. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBackAtArrival } from '../../../../client/show/trigger/exit/is-back-at-arrival.ts'

const HOME = 'https://shop.example/'
const cases: [name: string, entries: (string | null)[], index: number | undefined, isBack: boolean][] = [
  ['just arrived', [HOME], 0, false],
  ['on the second page', [HOME, `${HOME}p/mug`], 1, false],
  ['back from the second page', [HOME, `${HOME}p/mug`], 0, true],
  ['back from the third', [HOME, `${HOME}p/mug`, `${HOME}cart`], 0, true],
  ['back on the second of three', [HOME, `${HOME}p/mug`, `${HOME}cart`], 1, false],
  ['back from a place within the page', [HOME, `${HOME}#reviews`], 0, false],
  ['back from a place within the page and a page after it', [HOME, `${HOME}#reviews`, `${HOME}p/mug`], 0, true],
  ['back from a page whose address is hidden', [HOME, null], 0, true],
  ['a browser that tells nothing', [], undefined, false],
]
for (const [name, urls, index, isBack] of cases)
  test(`arrival: ${name}: ${isBack ? 'yes' : 'no'}`, () =>
    assert.equal(
      isBackAtArrival(
        urls.map((url) => ({ url })),
        index,
      ),
      isBack,
    ))
