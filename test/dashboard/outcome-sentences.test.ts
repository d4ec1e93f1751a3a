/** @module Why an overlay was or was not shown, and why the score is what it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../../contract/decision.ts'
import type { ScoreReason } from '../../contract/lead-score.ts'
import { decisionSentence } from '../../dashboard/sentence/decision-sentence.ts'
import { outcomeSentence } from '../../dashboard/sentence/outcome-sentence.ts'
import { scoreHistorySentence } from '../../dashboard/sentence/score-history-sentence.ts'
import { scoreReason } from '../../dashboard/sentence/score-reason.ts'

const campaignNames = { 'exit-offer': 'Exit offer' }
const now = Date.UTC(2026, 4, 4, 12)

const outcomes: [outcome: Outcome, words: string][] = [
  [{ kind: 'offered' }, 'Offered: it opens as soon as its trigger happens.'],
  [{ kind: 'outside_schedule' }, 'Not shown: today is outside its dates.'],
  [{ kind: 'other_page', pageType: 'checkout' }, 'Not shown: it does not run on the checkout.'],
  [{ kind: 'other_page', pageType: 'product' }, 'Not shown: it does not run on product pages.'],
  [{ kind: 'other_page', pageType: 'quiz' }, 'Not shown: it does not run on pages of type quiz.'],
  [{ kind: 'no_consent' }, 'Not shown: this visitor has not agreed to personalisation.'],
  [
    { kind: 'not_in_audience', because: 'is_new' },
    'Not shown: it is for people who come back, and this was the first visit.',
  ],
  [
    { kind: 'not_in_audience', because: 'is_returning' },
    'Not shown: it is for a first visit, and this was not the first.',
  ],
  [{ kind: 'not_in_audience', because: 'grade' }, 'Not shown: it is for other lead grades than this visitor’s.'],
  [{ kind: 'not_in_audience', because: 'device' }, 'Not shown: it is for another kind of device.'],
  [{ kind: 'not_in_audience', because: 'language' }, 'Not shown: it is for readers of another language.'],
  [
    { kind: 'not_in_audience', because: 'has_orders' },
    'Not shown: it is for people who never ordered, and this one did.',
  ],
  [
    { kind: 'not_in_audience', because: 'has_no_orders' },
    'Not shown: it is for people who ordered before, and this one did not.',
  ],
  [{ kind: 'not_in_audience', because: 'cart_is_empty' }, 'Not shown: the cart is empty.'],
  [{ kind: 'not_in_audience', because: 'cart_is_filled' }, 'Not shown: there is something in the cart.'],
  [{ kind: 'not_in_audience', because: 'cart_value' }, 'Not shown: the value of the cart is outside its range.'],
  [{ kind: 'not_in_audience', because: 'cart_changed_recently' }, 'Not shown: the cart has changed too recently.'],
  [{ kind: 'not_in_audience', because: 'not_offered' }, 'Not shown: no scenario lets this visitor see it now.'],
  [{ kind: 'holdout' }, 'Not shown: this visitor is in the comparison group, who never see it.'],
  [{ kind: 'one_this_session', campaignId: 'exit-offer' }, 'Not shown: “Exit offer” already interrupted this visit.'],
  [
    { kind: 'quiet_after_close', untilAt: Date.UTC(2026, 4, 8, 12) },
    'Not shown: the visitor closed it; quiet until 8 May.',
  ],
  [
    { kind: 'quiet_after_close', untilAt: Date.UTC(2026, 4, 2, 12) },
    'Not shown: the visitor had closed it; it was quiet until 2 May.',
  ],
  [{ kind: 'converted' }, 'Not shown: this visitor has already used it.'],
  [{ kind: 'outranked', by: 'exit-offer' }, 'Not shown: “Exit offer” goes first.'],
  [{ kind: 'outranked', by: 'gone' }, 'Not shown: “gone” goes first.'],
  [{ kind: 'nothing_to_show' }, 'Not shown: there was nothing true to put into it, such as products to recommend.'],
  [{ kind: 'faulty' }, 'Not shown: what is stored of it is broken. Publish it again.'],
]
for (const [outcome, words] of outcomes)
  test(`outcome: ${JSON.stringify(outcome)}`, () =>
    assert.equal(outcomeSentence(outcome, { zone: 'Europe/Vilnius', now, campaignNames }), words))

const page = { url: '/', pageType: 'product', leadScore: 61 }
const decisions: [name: string, given: Record<string, Outcome>, words: string][] = [
  ['nothing offered', { a: { kind: 'holdout' } }, 'No overlay offered on a product page'],
  ['no campaigns', {}, 'No overlay offered on a product page'],
  ['one of one', { 'exit-offer': { kind: 'offered' } }, 'Offered “Exit offer” on a product page'],
  [
    'two of four',
    { b: { kind: 'offered' }, c: { kind: 'holdout' }, 'exit-offer': { kind: 'offered' }, d: { kind: 'converted' } },
    'Offered “b” and “Exit offer” on a product page; 2 held back',
  ],
]
for (const [name, given, words] of decisions)
  test(`decision: ${name}`, () => assert.equal(decisionSentence({ ...page, outcomes: given }, campaignNames), words))

const reasons: [reason: ScoreReason, what: string, points: string, capped: string | null][] = [
  [{ part: 'engagement', kind: 'view_item', count: 12, points: 8.31 }, '12 products viewed', '+8.3 points', null],
  [{ part: 'engagement', kind: 'view_item', count: 1, points: 1 }, '1 product viewed', '+1 point', null],
  [
    { part: 'engagement', kind: 'view_item', count: 40, points: 15, uncapped: 62.04 },
    '40 products viewed',
    '+15 points',
    'capped, would be +62 points',
  ],
  [
    { part: 'engagement', kind: 'active_seconds', count: 1260, points: 2.6 },
    '21 min of attention',
    '+2.6 points',
    null,
  ],
  [{ part: 'engagement', kind: 'email_click', count: 2, points: 5 }, '2 visits from e-mails', '+5 points', null],
  [{ part: 'fit', kind: 'customer', count: 2, points: 4 }, 'Customer, 2 confirmed orders', '+4 points', null],
  [{ part: 'fit', kind: 'returning', count: 5, points: 3 }, 'Here on 5 of 60 days', '+3 points', null],
  [{ part: 'fit', kind: 'may_message', count: 1, points: 1 }, 'May be written to', '+1 point', null],
  [{ part: 'fit', kind: 'may_personalise', count: 1, points: 1 }, 'Lets you personalise', '+1 point', null],
  [{ part: 'engagement', kind: 'search', count: 1, points: 0.04 }, '1 search', 'under 0.1 points', null],
  [{ part: 'engagement', kind: 'returned_goods', count: 2, points: -3 }, '2 × returned goods', '−3 points', null],
]
for (const [reason, what, points, capped] of reasons)
  test(`score reason: ${what}, ${points}`, () => assert.deepEqual(scoreReason(reason), { what, points, capped }))

test('score history: the line as a sentence', () => {
  const history = [3, 9, 8, 7, 6, 5, 20, 40, 30].map((score, day) => ({ day, score }))
  const words = 'Lead score of the last 9 days: between 3 and 40, 9 a week ago, 40 yesterday, 30 now.'
  assert.equal(scoreHistorySentence(history), words)
})
