/** @module Our own words by the page's language. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OVERLAY_WORDS, textsFor, type Words } from '../../../client/overlay/texts.ts'
import { COUPON_WORDS } from '../../../client/overlay/words/coupon-words.ts'
import { FACT_WORDS } from '../../../client/overlay/words/fact-words.ts'
import { FORM_WORDS } from '../../../client/overlay/words/form-words.ts'
import { PRODUCT_WORDS } from '../../../client/overlay/words/product-words.ts'
import { SURVEY_WORDS } from '../../../client/overlay/words/survey-words.ts'
import { TYPO_WORDS } from '../../../client/overlay/words/typo-words.ts'
import { WHEEL_WORDS } from '../../../client/overlay/words/wheel-words.ts'

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
    assert.equal(textsFor(OVERLAY_WORDS, language).close, close))

const TABLES: Record<string, Words<string>> = {
  OVERLAY_WORDS,
  COUPON_WORDS,
  FACT_WORDS,
  FORM_WORDS,
  PRODUCT_WORDS,
  SURVEY_WORDS,
  TYPO_WORDS,
  WHEEL_WORDS,
}
const LANGUAGES = ['en', 'lt', 'kk', 'nb', 'lv', 'pl'] as const
const placesIn = (text: string | undefined) => text?.match(/\{\w+\}/g)?.toSorted()

for (const [name, table] of Object.entries(TABLES))
  for (const language of LANGUAGES)
    test(`${name} has every word in ${language}, with the places that English has`, () => {
      const [words, english] = [table[language].split('|'), table.en.split('|')]
      assert.equal(words.length, table.names.length)
      assert.ok(words.every((word) => word.trim() === word && word !== ''))
      assert.deepEqual(words.map(placesIn), english.map(placesIn))
      if (language !== 'en')
        assert.equal(words.filter((word, at) => word === english[at] && word !== 'Bestseller').length, 0)
    })

const owners = { de: { close: 'Schließen', riddle: 'Rätsel' }, lt: { close: 'Paslėpti' }, fr: { close: '' } }
const owned: [string, string][] = [
  ['de', 'Schließen'],
  ['de-AT', 'Schließen'],
  ['lt', 'Paslėpti'],
  ['fr', 'Close'],
  ['es', 'Close'],
]
for (const [language, close] of owned)
  test(`with the owner's words a page in ${language} closes with ${close}`, () =>
    assert.deepEqual(textsFor(OVERLAY_WORDS, language, owners), { close }))
