/** @module Interests in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonInterests } from '../../contract/person-interests.ts'
import { attentionWords, priceWords, rhythmWords } from '../../dashboard/sentence/interest-words.ts'

const price = (level: 'low' | 'middle' | 'high' | null): PersonInterests['price'] => ({
  level,
  usualMinor: 2500,
  limits: null,
})

test('prices: around what, and in which third, if that is known', () => {
  const words = (of: PersonInterests['price']) => priceWords({ price: of, currency: 'EUR' })
  assert.equal(words(null), null)
  assert.equal(words(price(null)), 'Around €25.00')
  assert.equal(words(price('low')), 'Around €25.00, in the cheaper third of your prices')
  assert.equal(words(price('high')), 'Around €25.00, in the dearer third of your prices')
})

const rhythms: [hour: number | null, weekday: number | null, days: number, words: string | null][] = [
  [20, 5, 12, 'Mostly between 19:00 and 22:00, on Fridays'],
  [0, null, 12, 'Mostly between 23:00 and 02:00'],
  [null, 1, 12, 'Mostly on Mondays'],
  [null, null, 12, 'No habit in 12 days'],
  [null, null, 1, 'Seen on 1 day so far: too few to tell'],
  [null, null, 0, null],
]
for (const [hour, weekday, days, words] of rhythms)
  test(`rhythm: ${words ?? 'never seen'}`, () =>
    assert.equal(rhythmWords({ hour, weekday, days, timeZone: 'UTC' }), words))

test('attention: means over pages', () => {
  assert.equal(attentionWords(null), null)
  const words = '42 s and 70% of the page, over 12 pages'
  assert.equal(attentionWords({ pages: 12, activeMs: 42_000, scrollShare: 0.7 }), words)
})
