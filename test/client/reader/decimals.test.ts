/** @module What amounts mean, in the manners of many countries. Expected numbers by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingsOf } from '../../../client/reader/decimals.ts'

const plain: [text: unknown, currency: string, isData: boolean, value: number | undefined][] = [
  ['1.299,00 €', 'EUR', false, 1299],
  ['1,299.00', 'USD', false, 1299],
  ["CHF 1'299.-", 'CHF', false, 1299],
  ['1 299,50 zł', 'PLN', false, 1299.5],
  ['1\u00a0299,50', 'PLN', false, 1299.5],
  ['1\u202f299', 'EUR', false, 1299],
  ['1,24,999.00', 'INR', false, 124999],
  ['12.345.678', 'IDR', false, 12345678],
  ['30,000원~', 'KRW', false, 30000],
  ['24.990', 'CLP', true, 24990],
  ['3.499', 'ARS', false, 3499],
  ['19,90', 'EUR', false, 19.9],
  ['19.9', 'EUR', true, 19.9],
  ['67.8400', 'EUR', true, 67.84],
  ['12.500', 'KWD', false, 12.5],
  ['0.500', 'EUR', false, 0.5],
  ['0.350', 'KWD', true, 0.35],
  [19.9, 'EUR', true, 19.9],
  [44890, 'KZT', true, 44890],
  ['44 890 тг.', 'KZT', false, 44890],
  ['1.234.567,89', 'EUR', false, 1234567.89],
  ['49,-', 'EUR', false, 49],
  ['', 'EUR', false, undefined],
  ['0', 'EUR', true, undefined],
  ['0,00', 'EUR', false, undefined],
  ['on request', 'EUR', false, undefined],
  ['-5.00', 'EUR', false, undefined],
  [{}, 'EUR', true, undefined],
  [null, 'EUR', true, undefined],
  [Number.NaN, 'EUR', true, undefined],
]

for (const [text, currency, isData, value] of plain)
  test(`${JSON.stringify(text)} ${currency} is ${value}`, () =>
    assert.deepEqual(
      readingsOf(text, currency, isData)
        .map((reading) => reading.value)
        .slice(0, 1),
      value === undefined ? [] : [value],
    ))

const doubtful: [text: string, isData: boolean, first: number, second: number][] = [
  ['1.299', true, 1.299, 1299],
  ['1.299', false, 1299, 1.299],
  ['1,299', true, 1299, 1.299],
  ['1,299', false, 1299, 1.299],
]

for (const [text, isData, ...values] of doubtful)
  test(`${text} ${isData ? 'in data' : 'for people'} may be both, ${values[0]} sooner`, () => {
    const readings = readingsOf(text, 'EUR', isData)
    assert.deepEqual(
      readings.map(({ value }) => value),
      values,
    )
    assert.ok(readings[0]!.trust > readings[1]!.trust)
  })
