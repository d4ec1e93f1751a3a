/** @module Our own words by number, as the plural rules of each language ask (CLDR). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ourWords } from '../../worker/mail/our-words.ts'

const PRODUCTS: Record<string, Record<number, string>> = {
  en: { 1: '1 item', 2: '2 items', 0: '0 items' },
  lt: {
    1: '1 prekė',
    2: '2 prekės',
    10: '10 prekių',
    11: '11 prekių',
    21: '21 prekė',
    22: '22 prekės',
    100: '100 prekių',
  },
  kk: { 1: '1 тауар', 5: '5 тауар' },
  nb: { 1: '1 vare', 3: '3 varer' },
  lv: { 0: '0 preču', 1: '1 prece', 2: '2 preces', 11: '11 preču', 21: '21 prece', 30: '30 preču' },
  pl: { 1: '1 produkt', 2: '2 produkty', 5: '5 produktów', 12: '12 produktów', 22: '22 produkty' },
}

for (const [language, forms] of Object.entries(PRODUCTS))
  test(`words: how many, in ${language}`, () => {
    const said = Object.keys(forms).map((n) => [n, ourWords(language).count('products', Number(n))])
    assert.deepEqual(Object.fromEntries(said), forms)
  })

const READ: [language: string, shop: string, reads: string][] = [
  ['lt-LT', 'en', 'lt'],
  ['no', 'en', 'nb'],
  ['nn-NO', 'en', 'nb'],
  ['de', 'lt', 'lt'],
  ['lv', 'lt', 'lv'],
  ['de', 'fr', 'en'],
]

for (const [language, shop, reads] of READ)
  test(`words: a mail in ${language} of a shop that speaks ${shop} has those in ${reads}`, () =>
    assert.equal(ourWords(language, shop).language, reads))
