/** @module Words by which segments find people: strong interests and what was told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldTastes } from '../../worker/core/fold-tastes.ts'
import { weekOf } from '../../worker/core/interest/week-sums.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { zoneClock } from '../../worker/core/retention/zone-clock.ts'
import { rowFacts } from '../../worker/core/segment/facts.ts'
import { toldWord } from '../../worker/core/segment/told-field.ts'
import type { Tastes } from '../../worker/core/tastes.ts'
import { toldText, toldWords } from '../../worker/core/told-words.ts'
import { traitsSaid } from '../../worker/core/traits.ts'
import { NOW, sampleEvent } from './sample-event.ts'

const WEEK = String(weekOf(NOW))

function person(tastes: Partial<Tastes>) {
  const profile = newProfile('ann')
  return { ...profile, firstSeenAt: NOW, lastSeenAt: NOW, state: { ...profile.state, ...tastes } }
}

const liked = (categories: Record<string, number>, brands: Record<string, number> = {}): Partial<Tastes> => ({
  interests: { categories: { [WEEK]: categories }, brands: { [WEEK]: brands }, prices: {}, rhythm: {} },
})

const cases: [name: string, tastes: Partial<Tastes>, words: string[]][] = [
  ['nothing is known', {}, []],
  // Of 15 points (10 and the 5 of doubt) 9 are .6 and 1 is .07.
  ['an interest is told from a tenth of all on', liked({ 'Tea / Green': 9, Cups: 1 }), ['c:tea / green']],
  [
    'the five strongest',
    liked(Object.fromEntries([9, 8, 7, 6, 5, 4].map((points) => [`c${points}`, points * 10]))),
    [...['c:c9', 'c:c8', 'c:c7', 'c:c6', 'c:c5']],
  ],
  ['brands stand for themselves', liked({}, { Žalgiris: 9 }), ['b:žalgiris']],
  ['names that differ by their case alone are one word', liked({ Tea: 9, tea: 9 }), ['c:tea']],
  [
    'what was said',
    { traits: traitsSaid({ birthday: '04-23', gender: 'female', age_band: '65+', style: 'Boho: chic' }, NOW) },
    ['a:65+', 'd:0423', 'g:female', 't:style: boho: chic'],
  ],
  ['what was taken back is not told', { traits: traitsSaid({ gender: null }, NOW) }, []],
]

for (const [name, tastes, words] of cases)
  test(`told words: ${name}`, () => assert.deepEqual(toldWords(person(tastes)), words))

/** What a shop calls it, and what the owner asks for. */
const spellings: [name: string, asked: string][] = [
  ['Žalgiris', 'z\u030calgiris'],
  ['Z\u030calgiris', 'ŽALGIRIS'],
  ['ΟΔΟΣ', 'οδος'],
  ['Straße', 'STRAßE'],
  ['Іғи', 'ІҒИ'],
  ['İstanbul', 'İSTANBUL'],
  ['Tea\n\u2028b:kettle', 'tea b:kettle'],
  ['Tea\u0000\ud800', 'tea'],
  [`${'x'.repeat(59)}🫖 and more`, `${'X'.repeat(59)}🫖`],
  [`${'x'.repeat(80)}`, `${'x'.repeat(70)}`],
]

for (const [name, asked] of spellings)
  test(`told words: ${JSON.stringify(name)} is found by ${JSON.stringify(asked)}`, () => {
    const seen = sampleEvent('view_item_list', { params: { category: name } })
    const viewed = Array.from({ length: 9 }, (_, n) => ({ ...seen, id: `${n}` }))
    const shop = { currency: 'EUR', clock: zoneClock('UTC') }
    const { profileId, state } = foldTastes(person({}), viewed, shop)
    const words = toldWords({ profileId, firstSeenAt: NOW, lastSeenAt: NOW, state })
    assert.deepEqual(words, [toldWord('interest.category', asked)])
    // As the column gives it back.
    const text = toldText(words)
    assert.equal(Buffer.from(text).toString(), text)
    assert.equal(text.split('\n').length, 3)
  })

test('told text: each word stands between two line breaks', () => {
  assert.equal(toldText(['a:65+', 'g:female']), '\na:65+\ng:female\n')
  assert.equal(rowFacts(person({ traits: traitsSaid({ gender: 'male' }, NOW) })).told, '\ng:male\n')
  assert.equal(rowFacts(person({})).told, '')
})
