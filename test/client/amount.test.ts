/** @module Prices as shops write them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amount } from '../../client/page/amount.ts'

const cases: [written: unknown, currency: string, minor: number | undefined][] = [
  [19, 'EUR', 1900],
  [19.99, 'EUR', 1999],
  // 1.005 * 100 is 100.49999999999999 in binary.
  [1.005, 'EUR', 101],
  [0, 'EUR', 0],
  ['19.99', 'EUR', 1999],
  ['34,99', 'EUR', 3499],
  ['34,9', 'EUR', 3490],
  ['€ 34,99', 'EUR', 3499],
  ['34,99 €', 'EUR', 3499],
  ['34.99EUR', 'EUR', 3499],
  ['1.299,00', 'EUR', 129900],
  ['1,299.00', 'USD', 129900],
  ['1 299,00 zł', 'PLN', 129900],
  ['1\u00a0299,00', 'EUR', 129900],
  ['1\u202f299,00', 'EUR', 129900],
  ['1’299.00', 'CHF', 129900],
  ["1'299.00", 'CHF', 129900],
  ['1.299', 'EUR', 129900],
  ['12,990', 'USD', 1299000],
  ['1.299.000', 'VND', 1299000],
  ['12.990', 'CLP', 12990],
  ['4.200', 'JPY', 4200],
  ['4200', 'JPY', 4200],
  ['1.250', 'KWD', 1250],
  ['0.990', 'EUR', 99],
  ['29.9900', 'EUR', 2999],
  ['259.000000', 'EUR', 25900],
  ['12.', 'EUR', 1200],
  ['1299', 'EUR', 129900],
  ['', 'EUR', undefined],
  ['free', 'EUR', undefined],
  [null, 'EUR', undefined],
  [undefined, 'EUR', undefined],
  [Number.NaN, 'EUR', undefined],
  [Number.POSITIVE_INFINITY, 'EUR', undefined],
  [-5, 'EUR', undefined],
  ['-5,00', 'EUR', undefined],
  [1e15, 'EUR', undefined],
  [{}, 'EUR', undefined],
]

for (const [written, currency, minor] of cases)
  test(`${JSON.stringify(written) ?? written} ${currency} is ${minor ?? 'no price'}`, () =>
    assert.equal(amount(written, currency), minor))
