/** @module A campaign's audience, pages, triggers and a visitor's consent in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Audience } from '../../contract/campaign/audience.ts'
import type { Frequency } from '../../contract/campaign/frequency.ts'
import type { Schedule } from '../../contract/campaign/schedule.ts'
import type { Trigger } from '../../contract/campaign/trigger.ts'
import type { Campaign } from '../../contract/campaign.ts'
import { audienceWords } from '../../dashboard/sentence/audience-words.ts'
import { consentWords } from '../../dashboard/sentence/consent-words.ts'
import { frequencyWords } from '../../dashboard/sentence/frequency-words.ts'
import { pagesWords } from '../../dashboard/sentence/pages-words.ts'
import { scheduleWords } from '../../dashboard/sentence/schedule-words.ts'
import { oneTrigger, triggerWords } from '../../dashboard/sentence/trigger-words.ts'

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
  [{ cart: { brands: ['Kiln', 'Loom'] } }, 'visitors with something by Kiln or Loom in the cart'],
  [{ countries: ['LT', 'LV'] }, 'visitors from Lithuania or Latvia'],
  [{ segments: ['vip'], notSegments: ['gone'] }, 'visitors in “Best customers” not in “gone”'],
  [
    { utm: { source: ['google'], campaign: ['autumn'] } },
    'visitors who came from google, by the advertisement “autumn”',
  ],
  [
    { where: { kind: 'number', field: 'orders.count', atLeast: 2 } },
    'visitors for whom this holds: ordered at least 2 times',
  ],
]
for (const [audience, words] of audiences)
  test(`audience: ${words}`, () =>
    assert.equal(audienceWords(audience, { currency: 'EUR', segmentNames: { vip: 'Best customers' } }), words))

const pages: [pages: Campaign['pages'], words: string][] = [
  [{}, 'all pages'],
  [{ types: ['product', 'cart'] }, 'product pages and the cart page'],
  [{ notTypes: ['checkout', 'thank_you'] }, 'all pages except the checkout and the thank-you page'],
  [{ notTypes: [] }, 'all pages'],
  [{ types: ['list'], urlContains: '/sale' }, 'category pages whose address contains “/sale”'],
  [{ urls: ['/a', '/b*'], notUrls: ['/c'] }, 'all pages whose address is “/a” or “/b*” and is not “/c”'],
  [{ products: ['1', '2', '3', '4'] }, 'all pages, of one of 4 products'],
  [{ types: ['product'], categories: ['Tea'] }, 'product pages, in “Tea”'],
]
for (const [given, words] of pages) test(`pages: ${words}`, () => assert.equal(pagesWords(given), words))

const moreTriggers: [trigger: Trigger, words: string][] = [
  [{ kind: 'active_time', seconds: 20, over: 'visit' }, 'after 20 s of use, over all pages of the visit'],
  [{ kind: 'inactivity', seconds: 30 }, 'after 30 s in which nothing is touched'],
  [{ kind: 'page_views', atLeast: 3 }, 'from page 3 of the visit on'],
  [{ kind: 'click', selector: '#help' }, 'when “#help” is clicked'],
  [{ kind: 'visible', selector: '.reviews', share: 0.5 }, 'once 50% of “.reviews” is seen'],
  [{ kind: 'event', name: 'search', values: { term: 'tea' } }, 'when “search” happens with term “tea”'],
  [{ kind: 'cart', change: 'added' }, 'when something is put into the cart'],
  [{ kind: 'back' }, 'when the visitor comes back to the page'],
]
for (const [trigger, words] of moreTriggers) test(`trigger: ${words}`, () => assert.equal(oneTrigger(trigger), words))

test('triggers that must all happen are said together', () =>
  assert.equal(
    triggerWords(
      [
        { kind: 'scroll', share: 0.3 },
        { kind: 'delay', seconds: 5 },
      ],
      'all',
    ),
    'once 30% of the page is seen and 5 s after the page opens, all of it',
  ))

const NOON = Date.UTC(2026, 10, 20, 12)
const schedules: [schedule: Schedule, words: string][] = [
  [{}, 'always'],
  [{ startsAt: '2026-12-01T00:00' }, 'from 1 December 2026, 00:00'],
  // Vilnius is two hours ahead of UTC in winter.
  [{ endsAt: '2026-12-24T16:00:00Z' }, 'until 24 December, 18:00'],
  [
    { days: ['fri', 'mon'], hours: { from: '22:00', to: '02:00' } },
    'on Mondays and Fridays, from 22:00 to 02:00 of the next day',
  ],
]
for (const [given, words] of schedules)
  test(`schedule: ${words}`, () => assert.equal(scheduleWords(given, { zone: 'Europe/Vilnius', now: NOON }), words))

const frequencies: [frequency: Frequency, words: string][] = [
  [{ quietDaysAfterClose: 0, stopAfterConversion: false }, 'as often as it fits'],
  [
    { quietDaysAfterClose: 5, stopAfterConversion: true, mostShows: 3, quietDaysAfterShow: 1 },
    'at most 3 times; not for 5 days after it was closed; not for 1 day after it was seen; never again once its goal is reached',
  ],
]
for (const [given, words] of frequencies) test(`frequency: ${words}`, () => assert.equal(frequencyWords(given), words))

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
