/** @module Whom an audience counts, and what a preview draws of what is typed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Audience } from '../../contract/campaign/audience.ts'
import type { Condition } from '../../contract/condition.ts'
import { audienceCondition } from '../../dashboard/overlays/draft/audience-condition.ts'
import type { Draft } from '../../dashboard/overlays/draft/draft.ts'
import {
  inPercent,
  numberText,
  shareText,
  typedNumber,
  typedShare,
} from '../../dashboard/overlays/field/typed-number.ts'
import { sampleOverlay } from '../../dashboard/overlays/preview/sample-overlay.ts'
import { sampleWords } from '../../dashboard/overlays/preview/sample-words.ts'
import { samplesOf } from '../../dashboard/overlays/preview/samples.ts'
import { FIRST_VIEW, viewOf } from '../../dashboard/overlays/preview/view.ts'

const VIP: Condition = { kind: 'text', field: 'score.stage', isOneOf: ['vip'] }
const context = { currency: 'EUR', segments: new Map([['vip', VIP]]) }

const audiences: [name: string, audience: Audience, of: Condition[], notCounted: string[]][] = [
  ['everybody', {}, [], []],
  ['new visitors', { visitor: 'new' }, [{ kind: 'number', field: 'seen.sessions', atMost: 1 }], []],
  [
    'who ordered, warm',
    { orders: 'some', grades: ['warm'] },
    [
      { kind: 'number', field: 'orders.count', atLeast: 1 },
      { kind: 'text', field: 'score.grade', isOneOf: ['warm'] },
    ],
    [],
  ],
  [
    'in a segment and not in another',
    { segments: ['vip'], notSegments: ['gone'] },
    [
      { kind: 'any', of: [VIP] },
      { kind: 'not', of: { kind: 'any', of: [] } },
    ],
    ['segments that are not there any more'],
  ],
  [
    'a cart',
    { cart: { state: 'filled', minMinor: 3000, unchangedMinutes: 29.6, brands: ['Kiln'] } },
    [
      { kind: 'number', field: 'cart.lines', atLeast: 1 },
      { kind: 'number', field: 'cart.value', atLeast: 3000, currency: 'EUR' },
      { kind: 'number', field: 'cart.minutes_unchanged', atLeast: 30 },
    ],
    ['what their cart holds'],
  ],
  [
    'an advertisement and a condition',
    { utm: { source: ['google'] }, where: VIP },
    [VIP],
    ['which advertisement they come from'],
  ],
]
for (const [name, audience, of, notCounted] of audiences)
  test(`counted: ${name}`, () =>
    assert.deepEqual(audienceCondition(audience, context), { condition: { kind: 'all', of }, notCounted }))

const texts: [text: string, said: string][] = [
  ['Hello {{ person.first_name | default: "you" }}', 'Hello you'],
  ['{{product.name}} and more', 'Teapot and more'],
  ["{{ cart.count | default: '2' }} things", '2 things'],
  ['{{ unknown }}!', '!'],
  ['{count} people', '{count} people'],
]
for (const [text, said] of texts)
  test(`sample words: ${text}`, () => assert.equal(sampleWords(text, { 'product.name': 'Teapot' }), said))

const NOW = Date.UTC(2026, 10, 20)
const samples = samplesOf([], { currency: 'EUR', now: NOW })
const draft: Draft = {
  campaignId: 'offer',
  name: 'Offer',
  status: 'draft',
  layout: 'modal',
  triggers: [{ kind: 'exit_intent' }],
  content: [
    { kind: 'headline', text: 'Hello {{ product.name }}' },
    { kind: 'image', url: 'javascript:alert(1)', alt: '' },
    { kind: 'recommendations', title: 'More', count: 2 },
    { kind: 'countdown', until: 'campaign_end', text: '{time}' },
    {
      kind: 'wheel',
      slices: [
        { label: 'Ten', odds: 0.5, poolId: 'ten' },
        { label: 'None', odds: 0.5 },
      ],
      spin: 'a',
      won: 'b',
      lost: 'c',
      oddsTitle: 'd',
    },
  ],
  schedule: { endsAt: '2026-11-21T00:00:00Z' },
  translations: { lt: [{ kind: 'headline', text: 'Labas' }] },
  variants: [
    { variantId: 'a', share: 0.5 },
    { variantId: 'b', share: 0.5, layout: 'bar', content: [{ kind: 'text', text: 'Short' }] },
  ],
}
const drawn = (variantId: string, language = '') => sampleOverlay(draft, { variantId, language }, samples, NOW)

test('a preview leaves out what is not finished or not safe, and fills in the rest', () => {
  const { overlay, unfinished } = drawn('')
  assert.equal(unfinished, 1)
  assert.deepEqual(
    overlay?.content.map(({ kind }) => kind),
    ['headline', 'recommendations', 'countdown', 'wheel'],
  )
  assert.deepEqual(overlay?.content[0], { kind: 'headline', text: 'Hello Linen apron' })
  assert.equal(overlay?.content[2]?.kind === 'countdown' && overlay.content[2].leftMs, 86_400_000)
  assert.deepEqual(overlay?.content[3]?.kind === 'wheel' && overlay.content[3].slices[0], { label: 'Ten', odds: 0.5 })
})

test('a preview speaks another language, and shows another version', () => {
  assert.deepEqual(drawn('', 'lt').overlay?.content, [{ kind: 'headline', text: 'Labas' }])
  const { overlay } = drawn('b')
  assert.deepEqual([overlay?.layout, overlay?.position, overlay?.content.length], ['bar', 'top', 1])
  assert.equal(sampleOverlay({ ...draft, content: [] }, { variantId: '', language: '' }, samples, NOW).overlay, null)
})

const numbers: [typed: string, number: number | null, share: number | null][] = [
  ['30', 30, 0.3],
  ['7', 7, 0.07],
  ['2,5', 2.5, 0.025],
  ['1 200', 1200, 12],
  ['-1', null, null],
  ['many', null, null],
]
for (const [typed, number, share] of numbers)
  test(`typed number: ${typed}`, () => assert.deepEqual([typedNumber(typed), typedShare(typed)], [number, share]))

test('numbers are shown as they would be typed', () =>
  assert.deepEqual([numberText(undefined), numberText(2.5), shareText(0.07), shareText('x')], ['', '2.5', '7', 'x']))

test('what is wrong with a share is said in percent, as it is typed', () =>
  assert.deepEqual(['This is more than 0.5.', 'This is less than 0.', 'This is not a number.'].map(inPercent), [
    'This is more than 50%.',
    'This is less than 0%.',
    'This is not a number.',
  ]))

const written: Draft = {
  campaignId: 'a',
  name: 'A',
  status: 'draft',
  layout: 'bar',
  triggers: [],
  content: [],
  variants: [
    { variantId: 'a', share: 0.5 },
    { variantId: 'b', share: 0.5 },
  ],
  translations: { lt: [] },
}
const { variants: _, translations: __, ...plain } = written
const views: [name: string, draft: Draft, variantId: string, language: string, shown: [string, string]][] = [
  ['the version and the language that are there', written, 'b', 'lt', ['b', 'lt']],
  ['the first version where none was chosen', written, '', '', ['a', '']],
  ['the first version where that one is gone', written, 'c', 'pl', ['a', '']],
  ['the campaign where nothing is compared', plain, 'b', 'lt', ['', '']],
]
for (const [name, draft, variantId, language, shown] of views)
  test(`preview shows ${name}`, () => {
    const view = viewOf(draft, { ...FIRST_VIEW, variantId, language })
    assert.deepEqual([view.variantId, view.language], shown)
  })
