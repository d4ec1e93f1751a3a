/** @module A time that runs out, and what a coupon takes off, in the words of a language. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discountWords } from '../../../client/overlay/discount-words.ts'
import { timeLeft } from '../../../client/overlay/time-left.ts'
import type { Discount } from '../../../contract/claim.ts'

const DAY = 86_400_000
const times: [number, string | undefined, string][] = [
  [1, 'en', '00:01'],
  [1000, 'en', '00:01'],
  [1001, 'en', '00:02'],
  [59_000, 'en', '00:59'],
  [60_000, 'en', '01:00'],
  [3_599_000, 'en', '59:59'],
  [3_600_000, 'en', '01:00:00'],
  [DAY - 1, 'en', '1 day 00:00:00'],
  [2 * DAY + 11_045_000, 'en', '2 days 03:04:05'],
  [2 * DAY, 'lt', '2 dienos 00:00:00'],
  [10 * DAY, 'lt', '10 dienų 00:00:00'],
  [5 * DAY, 'pl', '5 dni 00:00:00'],
  [61_000, 'ar-EG', '٠١:٠١'],
  [61_000, 'no such language', '01:01'],
  [61_000, undefined, '01:01'],
  [0, 'en', '00:00'],
  [-5000, 'en', '00:00'],
]
for (const [ms, language, text] of times)
  test(`${ms} ms in ${language} are ${text}`, () => assert.equal(timeLeft(ms, language), text))

const discounts: [Discount | undefined, string | undefined, Record<string, string>][] = [
  [{ percent: 12 }, 'en', { percent: '12%' }],
  [{ percent: 12.5 }, 'en', { percent: '12.5%' }],
  [{ percent: 12.5 }, 'lt', { percent: '12,5\u00a0%' }],
  [{ percent: 15 }, 'not a tag at all', { percent: '15%' }],
  [{ amountMinor: 500, currency: 'EUR' }, 'en', { amount: '€5' }],
  [{ amountMinor: 550, currency: 'EUR' }, 'lt', { amount: '5,50\u00a0€' }],
  [undefined, 'en', {}],
]
for (const [discount, language, words] of discounts)
  test(`${JSON.stringify(discount)} in ${language} reads ${JSON.stringify(words)}`, () =>
    assert.deepEqual(discountWords(discount, language), words))
