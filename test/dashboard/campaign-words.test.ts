/** @module A campaign's audience, pages, triggers and a visitor's consent in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Audience } from '../../contract/campaign/audience.ts'
import type { Campaign } from '../../contract/campaign.ts'
import type { Trigger } from '../../contract/campaign/trigger.ts'
import { audienceWords } from '../../dashboard/sentence/audience-words.ts'
import { consentWords } from '../../dashboard/sentence/consent-words.ts'
import { pagesWords } from '../../dashboard/sentence/pages-words.ts'
import { triggerWords } from '../../dashboard/sentence/trigger-words.ts'

const audiences: [audience: Audience, words: string][] = [
  [{}, 'everybody'],
  [{ visitor: 'new' }, 'new visitors'],
  [{ visitor: 'returning', grades: ['warm', 'hot'] }, 'returning, warm or hot visitors'],
  [{ devices: ['phone'] }, 'visitors on a phone'],
  [{ languages: ['lt', 'en'] }, 'visitors reading Lithuanian or English'],
  [{ orders: 'none', cart: { state: 'filled' } }, 'visitors with something in the cart and no orders yet'],
  [{ orders: 'some' }, 'visitors with an earlier order'],
  [{ cart: { minMinor: 3000 } }, 'visitors with a cart of at least €30.00'],
  [{ cart: { maxMinor: 6000 } }, 'visitors with a cart of at most €60.00'],
  [{ cart: { minMinor: 3000, maxMinor: 6000 } }, 'visitors with a cart of €30.00 to €60.00'],
  [{ cart: { state: 'empty' } }, 'visitors with an empty cart'],
  [{ cart: { unchangedMinutes: 30 } }, 'visitors with a cart unchanged for 30 minutes'],
]
for (const [audience, words] of audiences)
  test(`audience: ${words}`, () => assert.equal(audienceWords(audience, 'EUR'), words))

const pages: [pages: Campaign['pages'], words: string][] = [
  [{}, 'all pages'],
  [{ types: ['product', 'cart'] }, 'product pages and the cart page'],
  [{ notTypes: ['checkout', 'thank_you'] }, 'all pages except the checkout and the thank-you page'],
  [{ notTypes: [] }, 'all pages'],
  [{ types: ['list'], urlContains: '/sale' }, 'category pages whose address contains “/sale”'],
]
for (const [given, words] of pages) test(`pages: ${words}`, () => assert.equal(pagesWords(given), words))

const triggers: [triggers: Trigger[], words: string][] = [
  [[{ kind: 'exit_intent' }], 'when the visitor is about to leave'],
  [[{ kind: 'delay', seconds: 0 }], 'as soon as the page opens'],
  [
    [
      { kind: 'delay', seconds: 90 },
      { kind: 'scroll', share: 0.3 },
    ],
    '2 min after the page opens or once 30% of the page is seen',
  ],
]
for (const [given, words] of triggers) test(`triggers: ${words}`, () => assert.equal(triggerWords(given), words))

const consents: [consent: string[], words: string][] = [
  [[], 'nothing'],
  [['measure'], 'being measured'],
  [['measure', 'personalise', 'message'], 'being measured, personal overlays and messages'],
  [['toString'], 'toString'],
]
for (const [given, words] of consents) test(`consent: ${words}`, () => assert.equal(consentWords(given), words))
