/** @module What the outlook of a person says in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lacking, PersonOutlook } from '../../contract/person-outlook.ts'
import { lackingWords } from '../../dashboard/sentence/lacking-words.ts'
import { chance, oddsWords } from '../../dashboard/sentence/odds.ts'
import { propensityReason } from '../../dashboard/sentence/propensity-reason.ts'
import { placeName } from '../../dashboard/sentence/rfm-place-words.ts'
import { changeSentence, stageWords } from '../../dashboard/sentence/stage-words.ts'
import { STAGES } from '../../worker/core/lifecycle/life-stage.ts'
import { FEATURE_NAMES } from '../../worker/core/propensity/features.ts'
import { RFM_GROUPS } from '../../worker/core/rfm/rfm-group.ts'

/** Monday, noon. */
const NOW = Date.UTC(2026, 1, 2, 12)
const HOUR = 3_600_000
const DAY = 24 * HOUR

const changes: { life: Pick<PersonOutlook, 'stage' | 'standing' | 'change'>; says: string }[] = [
  { life: { stage: 'vip', standing: 'vip', change: null }, says: 'Stays so until something happens.' },
  {
    life: { stage: 'vip', standing: 'vip', change: { at: NOW + 29 * DAY, stage: 'inactive', standing: 'inactive' } },
    says: 'Becomes inactive on 3 March if nothing happens.',
  },
  {
    life: { stage: 'new', standing: 'new', change: { at: NOW + HOUR, stage: 'cart_abandoner', standing: 'new' } },
    says: 'The cart counts as left today at 13:00 if nothing happens.',
  },
  {
    life: {
      stage: 'cart_abandoner',
      standing: 'new',
      change: { at: NOW + 26 * HOUR, stage: 'new', standing: 'new' },
    },
    says: 'The cart is an old one on 3 February at 14:00 if nothing happens; then: New customer.',
  },
  {
    life: {
      stage: 'cart_abandoner',
      standing: 'new',
      change: { at: NOW + 4 * DAY, stage: 'cart_abandoner', standing: 'inactive' },
    },
    says: 'Becomes inactive on 6 February if nothing happens.',
  },
]
for (const { life, says } of changes) test(`stage: ${says}`, () => assert.equal(changeSentence(life, 'UTC', NOW), says))

test('every stage and every group has a name, which is no code', () => {
  for (const stage of STAGES) assert.match(stageWords(stage).name + stageWords(stage).means, /^[A-Z][^_]+\.$/)
  for (const group of RFM_GROUPS) assert.match(placeName(group), /^[A-Z][^_]+$/)
})

const lacking: { missing: Lacking['missing']; says: string }[] = [
  { missing: [], says: 'Not worked out yet: that happens at night.' },
  {
    missing: [{ what: 'orders', have: 0, need: 1 }],
    says: 'It takes a confirmed order in EUR; there is none yet.',
  },
  {
    missing: [
      { what: 'customers', have: 143, need: 200 },
      { what: 'weeks', have: 5.8, need: 12 },
    ],
    says: 'The shop is too young to tell: it takes 200 customers (143 so far) and 12 weeks since the first order (5 so far).',
  },
]
for (const { missing, says } of lacking)
  test(`lacking: ${says}`, () => assert.equal(lackingWords({ kind: 'not-enough-data', missing }, 'EUR'), says))

const chances = [
  [0.0004, 'under 0.1%'],
  [0.0081, '0.8%'],
  [0.0949, '9.5%'],
  [0.342, '34%'],
  [0.9953, 'over 99%'],
] as const
for (const [value, says] of chances) test(`chance: ${says}`, () => assert.equal(chance(value), says))

const odds = [
  // e^1.92 = 6.8210; e^-.61 = 1 / 1.8404.
  [1.92, 'odds × 6.8'],
  [-0.61, 'odds ÷ 1.8'],
  [-0.01, 'odds × 1.0'],
  [9, 'odds × over 100'],
] as const
for (const [value, says] of odds) test(`odds: ${says}`, () => assert.equal(oddsWords(value), says))

const reasons: [feature: string, value: number, says: string][] = [
  ['product_views', Math.log1p(1), '1 look at a product'],
  ['product_views', Math.log1p(12), '12 looks at products'],
  ['favourite_views', Math.log1p(2), 'One product looked at 3 times'],
  ['seconds', Math.log1p(252), '4 min into the visit'],
  ['scroll', 0.8, 'Scrolled through 80% of a page'],
  ['searches', Math.log1p(1), 'Searched once'],
  ['product_appeal', -0.4, 'Looks at a product that sells less well'],
  ['days_away', 0, 'Not back from an earlier visit'],
  ['days_away', Math.log1p(0.3), 'Back within a day'],
  ['days_away', Math.log1p(3), 'Back after 3 days'],
  ['hour', 13, 'The hour of the day'],
  ['a_new_one', 1, 'A new one'],
]
for (const [feature, value, says] of reasons)
  test(`reason: ${says}`, () => assert.equal(propensityReason({ feature, value }), says))

test('everything that the propensity looks at has words, whatever its value', () => {
  for (const feature of [...FEATURE_NAMES, 'hour'])
    for (const value of [-0.5, 0, Math.log(2), Math.log(11), 7]) {
      const words = propensityReason({ feature, value })
      assert.doesNotMatch(words, /_|undefined|NaN/)
      assert.notEqual(words.toLowerCase(), feature.replaceAll('_', ' '), `${feature} is called by its own name`)
    }
})
