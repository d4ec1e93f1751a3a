/** @module Our own words by the page's language. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textsFor } from '../../../client/overlay/texts.ts'

const cases: [string | undefined, string][] = [
  ['en', 'Close'],
  ['en-GB', 'Close'],
  ['lt', 'Uždaryti'],
  ['LT-lt', 'Uždaryti'],
  ['kk-KZ', 'Жабу'],
  ['nb-NO', 'Lukk'],
  ['no', 'Lukk'],
  ['nn', 'Lukk'],
  ['lv', 'Aizvērt'],
  ['pl_PL', 'Zamknij'],
  ['de', 'Close'],
  ['constructor', 'Close'],
  ['', 'Close'],
  [undefined, 'Close'],
]
for (const [language, close] of cases)
  test(`a page in ${JSON.stringify(language)} closes with ${close}`, () =>
    assert.equal(textsFor(language).close, close))

for (const language of ['en', 'lt', 'kk', 'nb', 'lv', 'pl'])
  test(`${language} has every word, and a place for the number`, () => {
    const texts = textsFor(language)
    assert.equal(Object.values(texts).filter((text) => text.trim() !== '').length, 8)
    assert.match(texts.more, /\{n\}/)
  })
