/** @module What was said of a person, as facts at the head of the screen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traitFacts } from '../../dashboard/person/trait-facts.ts'

test('trait facts: birthday, gender and age, then the shop’s own', () => {
  const traits = { style: 'boho', age_band: '25-34', birthday: '02-29', gender: 'other', shops_for: 'two' }
  assert.deepEqual(
    traitFacts(traits).map(({ label, value }) => `${label}: ${value}`),
    ['Birthday: 29 February', 'Gender: Other', 'Age: 25–34', 'Shops for: Two', 'Style: Boho'],
  )
})

test('trait facts: none', () => assert.deepEqual(traitFacts({}), []))
