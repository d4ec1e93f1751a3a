/** @module Money keeps its worth: minor units by ISO 4217, halves away from zero, nothing lost in writing it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatMoney } from '../../contract/format-money.ts'
import { currencyExponent, toDecimal, toMinor } from '../../contract/money.ts'

// ISO 4217, list one: every currency whose minor unit is not a hundredth.
const LIST_ONE: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

// Hundredths in ISO 4217, though languages mostly write the first three without; the last is no currency.
const HUNDREDTHS = 'HUF RSD ISO EUR USD GBP PLN SEK CHF MRU MGA XYZ'

for (const [exponent, currencies] of Object.entries({ ...LIST_ONE, 2: HUNDREDTHS }))
  test(`money: 10 ^ -${exponent} is the minor unit of ${currencies}`, () => {
    for (const currency of currencies.split(' ')) assert.equal(currencyExponent(currency), Number(exponent), currency)
  })

test('money: a code in small letters is the same currency', () => assert.equal(currencyExponent('jpy'), 0))

const amounts: { name: string; amount: number; currency?: string; minor: number | null }[] = [
  { name: 'a price', amount: 34.9, minor: 3490 },
  { name: 'nothing', amount: 0, minor: 0 },
  // As binary fractions 1.005 * 100 is 100.49999999999999 and 8.575 * 100 is 857.4999999999999.
  { name: 'half a cent is rounded up, 1.005', amount: 1.005, minor: 101 },
  { name: 'half a cent is rounded up, 8.575', amount: 8.575, minor: 858 },
  { name: 'half a cent is rounded up, 1.255', amount: 1.255, minor: 126 },
  { name: 'half a cent of a large amount is rounded up', amount: 98_765_432.105, minor: 9_876_543_211 },
  { name: 'a little under half is rounded down', amount: 1.004_999_9, minor: 100 },
  { name: 'what a shop adds up wrong, 0.1 + 0.2', amount: 0.1 + 0.2, minor: 30 },
  { name: 'half a cent back is rounded away from zero', amount: -1.005, minor: -101 },
  { name: 'less than half a cent back is 0 and not -0', amount: -0.001, minor: 0 },
  { name: '-0 is 0', amount: -0, minor: 0 },
  { name: 'yen have no decimals', amount: 1999, currency: 'JPY', minor: 1999 },
  { name: 'half a yen', amount: 1999.5, currency: 'JPY', minor: 2000 },
  { name: 'dinars of Kuwait have three', amount: 1.2345, currency: 'KWD', minor: 1235 },
  { name: 'units of Chile have four', amount: 1.23456, currency: 'CLF', minor: 12_346 },
  { name: 'an unknown currency has two', amount: 1.5, currency: '???', minor: 150 },
  { name: 'the largest of 13 digits', amount: 99_999_999_999.99, minor: 9_999_999_999_999 },
  { name: 'one more', amount: 100_000_000_000, minor: null },
  { name: 'one more, owed', amount: -100_000_000_000, minor: null },
  { name: 'not a number', amount: Number.NaN, minor: null },
  { name: 'no end', amount: Number.POSITIVE_INFINITY, minor: null },
  { name: 'what becomes endless', amount: Number.MAX_VALUE, minor: null },
]

for (const { name, amount, currency = 'EUR', minor } of amounts)
  test(`money to minor units: ${name}`, () => assert.equal(toMinor(amount, currency), minor))

const minorUnits = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 })
const currencies = fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF')

test('money: minor units survive the way to a decimal number and back', () => {
  fc.assert(
    fc.property(minorUnits, currencies, (minor, currency) =>
      assert.equal(toMinor(toDecimal(minor, currency), currency), minor),
    ),
  )
})

test('money: every decimal half is rounded away from zero, whatever its binary fraction', () => {
  // 10^11 of minor units: a thousand million euros. A double still tells the half apart.
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), (minor) => {
      const half = Number(`${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}5`)
      assert.equal(toMinor(half, 'EUR'), minor + 1)
      assert.equal(toMinor(-half, 'EUR'), -minor - 1)
    }),
    { numRuns: 500 },
  )
})

// As CLDR has them; the blank before the sign is a no-break space.
const written: { name: string; minor: number; currency: string; language?: string; short?: boolean; text: string }[] = [
  { name: 'euros in Lithuanian', minor: 3490, currency: 'EUR', language: 'lt', text: '34,90 €' },
  { name: 'euros in English', minor: 123_456, currency: 'EUR', language: 'en', text: '€1,234.56' },
  { name: 'whole euros', minor: 3500, currency: 'EUR', language: 'en', text: '€35.00' },
  { name: 'whole euros, short', minor: 3500, currency: 'EUR', language: 'en', short: true, text: '€35' },
  { name: 'euros and cents, short', minor: 3490, currency: 'EUR', language: 'en', short: true, text: '€34.90' },
  { name: 'yen', minor: 1999, currency: 'JPY', language: 'en', text: '¥1,999' },
  { name: 'dinars of Kuwait', minor: 1500, currency: 'KWD', language: 'en', text: 'KWD 1.500' },
  { name: 'whole forints, as Hungary writes them', minor: 349_000, currency: 'HUF', language: 'en', text: 'HUF 3,490' },
  { name: 'forints with fillér are not rounded', minor: 3490, currency: 'HUF', language: 'en', text: 'HUF 34.90' },
  { name: 'dinars of Iraq are not rounded', minor: 1500, currency: 'IQD', language: 'en', text: 'IQD 1.500' },
  { name: 'money owed', minor: -100, currency: 'EUR', language: 'en', text: '-€1.00' },
  { name: 'no currency at all', minor: 3490, currency: '?', language: 'en', text: '34.90 ?' },
  {
    name: 'no currency at all, three decimals wanted',
    minor: 1500,
    currency: 'kwd ',
    language: 'en',
    text: '15.00 kwd ',
  },
  { name: 'a language that is none', minor: 3490, currency: 'EUR', language: 'x_y', text: '34.90 EUR' },
]

for (const { name, minor, currency, language, short, text } of written)
  test(`money written: ${name}`, () =>
    assert.equal(formatMoney(minor, currency, language, short).replaceAll('\u00a0', ' '), text))

test('money written: never throws, whatever the currency and language', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), minorUnits, (currency, language, minor) =>
      assert.ok(formatMoney(minor, currency, language).length > 0),
    ),
  )
})
