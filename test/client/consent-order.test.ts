/** @module Whatever order banners speak in: what must hold for every sequence of words about consent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { weigh } from '../../client/consent-signals/weigh.ts'
import type { Source, State } from '../../client/consent-word.ts'
import { all, gtag, types } from './consent-words.ts'

const implied = all('mode', 'granted')
const required = all('mode', 'unknown')

const anyState = fc.constantFrom<State | '-'>('unknown', 'denied', 'granted', '-')
const standing = fc.uniqueArray(
  fc.tuple(fc.constantFrom<Source>('call', 'tcf', 'platform', 'consent_mode', 'consent_default', 'mode'), anyState),
  { selector: ([source]) => source },
)
const RANK: Source[] = ['call', 'tcf', 'platform', 'consent_mode', 'consent_default', 'mode']

test('property: what each source says once is weighed by rank, in whatever order it comes', () =>
  fc.assert(
    fc.property(
      standing.chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length }))),
      ([words, shuffled]) => {
        // A call is later than what was said before it, but it is the weightiest in any case.
        const said = new Map(words)
        const weightiest = RANK.find((source) => (said.get(source) ?? '-') !== '-')
        const callTookBack = said.get('call') === '-'
        fc.pre(!callTookBack)
        const expected = weightiest ? said.get(weightiest) : 'unknown'
        assert.equal(weigh(shuffled.map(([source, state]) => all(source, state))).measure, expected)
      },
    ),
    { numRuns: 500 },
  ))

const anyWord = fc.oneof(
  fc.tuple(fc.constantFrom<Source>('call', 'tcf', 'platform', 'kept', 'loading'), anyState).map(([source, state]) =>
    // A call and what was kept always say something.
    all(source, state === '-' && source !== 'tcf' && source !== 'platform' ? 'denied' : state),
  ),
  fc
    .tuple(fc.constantFrom('default', 'update'), fc.constantFrom('granted', 'denied'))
    .map(([kind, state]) => gtag(kind, types(state))),
)

test('property: under required nothing is granted unless somebody granted it, and a final no holds until somebody speaks', () =>
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 12 }), (words) => {
      const wasGranted = words.some(
        ([source, says]) => (source !== 'loading' && says.measure === 'granted') || says.entry?.[1] === 'update',
      )
      if (!wasGranted) assert.notEqual(weigh([required, ...words]).measure, 'granted')
      assert.equal(weigh([required, ...words, all('call', 'denied')]).measure, 'denied')
      assert.equal(weigh([implied, ...words, all('kept', 'denied')]).measure, 'denied')
      // A banner that repeats what it said last changes nothing.
      const repeated = words.findLast(([source]) => source === 'tcf')
      if (repeated) assert.equal(weigh([implied, ...words, all('kept', 'denied'), repeated]).measure, 'denied')
    }),
    { numRuns: 500 },
  ))
