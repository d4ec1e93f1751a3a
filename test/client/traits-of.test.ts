/** @module What visitors say of themselves: one form for each trait, and nothing that is private. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traitsOf } from '../../client/traits/traits-of.ts'
import { parseEvent } from '../../contract/parse-event.ts'
import { eventId, NOW } from '../core/sample-event.ts'

const cases: [name: string, said: object, traits: Record<string, string | null>][] = [
  ['a birthday keeps no year', { birthday: '1990-04-23' }, { birthday: '04-23' }],
  ['a birthday as Segment has it', { birthday: new Date(Date.UTC(1990, 3, 23)) }, { birthday: '04-23' }],
  ['a birthday of midnight here', { birthday: new Date(1990, 3, 23) }, { birthday: '04-23' }],
  ['a birthday on 29 February', { birthday: '2001-02-29' }, { birthday: '02-29' }],
  ['a day that no year has costs none of the others', { birthday: '02-30', style: 'boho' }, { style: 'boho' }],
  ['nor does a month that is none', { birthday: '1990-13-01', style: 'boho' }, { style: 'boho' }],
  ['nor a date that is none', { birthday: new Date('x'), style: 'boho' }, { style: 'boho' }],
  [
    'nor a name that the Worker takes for an attack',
    { constructor: 'x', prototype: 'x', style: 'boho' },
    { style: 'boho' },
  ],
  ['a birthday in another form is none', { birthday: '23.4.1990' }, {}],
  ['genders', { gender: 'F' }, { gender: 'female' }],
  ['a gender in words that are not ours', { gender: 'x' }, {}],
  ['an age is told by its band', { age: 34 }, { age_band: '25-34' }],
  ['the last band', { age_band: '65+' }, { age_band: '65+' }],
  ['who is under 18 has no age', { age: 17 }, {}],
  [
    'own ones',
    { favoriteStyle: ' boho   chic ', rooms: 3, pets: true },
    { favorite_style: 'boho chic', rooms: '3', pets: 'true' },
  ],
  ['GA4’s form', { style: { value: 'boho' } }, { style: 'boho' }],
  ['what is taken back', { style: null, gender: null }, { style: null, gender: null }],
  ['too long', { style: 'x'.repeat(61), mood: 'x'.repeat(60) }, { mood: 'x'.repeat(60) }],
  [
    'who somebody is',
    { name: 'Ona', email: 'o@shop.example', first_name: 'Ona', id: '7', address: { city: 'Kaunas' } },
    {},
  ],
  ['what looks private', { note: 'write to o@shop.example', number: '4111 1111 1111 1111' }, {}],
  ['no names', { '': 'x', '1st': 'x', 'a b': 'x' }, {}],
]

for (const [name, said, traits] of cases)
  test(`traits: ${name}`, () => {
    assert.deepEqual(traitsOf(said), traits)
    if (Object.keys(traits).length === 0) return
    const raw = { id: eventId(1), name: 'user_properties', at: NOW, consent: ['measure', 'personalise'] }
    assert.ok(parseEvent({ ...raw, params: { traits: traitsOf(said) } }).ok, 'the Worker takes what we send')
  })

test('traits: at most 20 own ones, and the known ones beside them', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`own_${n}`, 'x']))
  assert.equal(Object.keys(traitsOf({ ...many, gender: 'm' })).length, 21)
})
