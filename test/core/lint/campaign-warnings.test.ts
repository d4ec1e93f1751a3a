/** @module The linter of campaigns: what it warns of, in six languages, and what it leaves in peace. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignInput } from '../../../contract/campaign.ts'
import { campaignWarnings } from '../../../worker/core/lint/campaign-warnings.ts'
import { sampleCampaign } from '../sample-campaign.ts'

const CONTEXT = {
  segmentIds: new Set(['vip', 'at-risk']),
  poolIds: new Set(['spring']),
  slotIds: new Set(['product']),
  timeZone: 'Europe/Vilnius',
  now: Date.parse('2026-03-01T12:00:00Z'),
}

const warnings = (change: Partial<CampaignInput>) => campaignWarnings(sampleCampaign(change), CONTEXT)

const headline = { kind: 'headline', text: 'Hello' } as const
const button = { kind: 'button', text: 'Yes' } as const
const no = (text: string) => ({ kind: 'decline', text }) as const
const text = (words: string) => ({ kind: 'text', text: words }) as const

const declines: { words: string; isShaming: boolean }[] = [
  { words: 'No, thank you', isShaming: false },
  { words: 'No, I don’t want to save money', isShaming: true },
  { words: "I'd rather pay full price", isShaming: true },
  { words: 'Not now', isShaming: false },
  { words: 'I don’t need it today', isShaming: true },
  { words: 'Ačiū, ne', isShaming: false },
  { words: 'Ne, mokėsiu pilną kainą', isShaming: true },
  { words: 'Жоқ, рақмет', isShaming: false },
  { words: 'Жоқ, үнемдегім келмейді', isShaming: true },
  { words: 'Nei takk', isShaming: false },
  { words: 'Nei, jeg betaler gjerne full pris', isShaming: true },
  { words: 'Nē, paldies', isShaming: false },
  { words: 'Nē, maksāšu pilnu cenu', isShaming: true },
  { words: 'Nie, dziękuję', isShaming: false },
  { words: 'Nie, wolę zapłacić więcej', isShaming: true },
]
for (const { words, isShaming } of declines)
  test(`decline: ${words}`, () => {
    const notes = warnings({ content: [headline, button, no(words)] })
    assert.deepEqual(
      notes.map(({ field }) => field),
      isShaming ? ['content[2].text'] : [],
    )
  })

const more = { kind: 'recommendations', title: 'More' } as const
const stock = { kind: 'proof', of: 'stock', text: 'Only {count} left' } as const
const viewers = { kind: 'live_viewers', text: '{count} are looking' } as const
const countdown = { kind: 'countdown', until: 'coupon', text: '{time} left' } as const
const coupon = { kind: 'unique_coupon', poolId: 'spring' } as const

const claims: { words: string; says: RegExp | null; beside?: CampaignInput['content'] }[] = [
  { words: 'Only 3 left!', says: /pieces/ },
  { words: 'Liko tik 3 vnt.', says: /pieces/ },
  { words: 'Тек 3 дана қалды', says: /pieces/ },
  { words: 'Bare 3 igjen på lager', says: /pieces/ },
  { words: 'Atlikuši tikai 3 gabali', says: /pieces/ },
  { words: 'Zostały tylko 3 sztuki', says: /pieces/ },
  { words: 'Only 3 left!', says: null, beside: [stock] },
  { words: '12 people are looking at it', says: /looking/ },
  { words: '12 žmonių dabar žiūri', says: /looking/ },
  { words: 'Қазір 12 адам қарап тұр', says: /looking/ },
  { words: '12 personer ser på dette', says: /looking/ },
  { words: '12 cilvēki šobrīd skatās', says: /looking/ },
  { words: '12 osób teraz to ogląda', says: /looking/ },
  { words: '12 people are looking at it', says: null, beside: [viewers] },
  { words: '40 sold today', says: /bought/ },
  { words: '40 kupionych dziś', says: /bought/ },
  { words: 'In 7 carts', says: /cart/ },
  { words: 'Ends in 10 minutes', says: /time/ },
  { words: 'Baigiasi po 10 min.', says: /time/ },
  { words: '10 минуттан кейін аяқталады', says: /time/ },
  { words: 'Slutter om 10 minutter', says: /time/ },
  { words: 'Beidzas pēc 10 min', says: /time/ },
  { words: 'Kończy się za 10 minut', says: /time/ },
  { words: 'Ends in 10 minutes', says: null, beside: [coupon, countdown] },
  { words: 'Our bestseller', says: /sells best/ },
  { words: 'Bestselger', says: /sells best/ },
  { words: 'Ten per cent off your first order.', says: null },
  { words: 'Free delivery from 30 €', says: null },
  { words: 'Delivered in 2 to 4 days', says: null },
  { words: 'Tylko 20 zł za dostawę', says: null },
  { words: 'Pristatymas per 3 dienas', says: null },
]
for (const { words, says, beside = [] } of claims)
  test(`claim: ${words}${beside.length > 0 ? ', proved' : ''}`, () => {
    const notes = warnings({ layout: 'bar', content: [headline, text(words), ...beside] })
    assert.deepEqual(
      notes.map(({ field }) => field),
      says ? ['content[1].text'] : [],
    )
    if (says) assert.match(notes[0]!.message, says)
  })

const form = (...names: ('email' | 'first_name')[]) => ({
  kind: 'form' as const,
  fields: names.map((name) => ({ name, label: name })),
  agreement: { text: 'a', version: '1' },
  submit: 's',
  thanks: 't',
})
type SurveyInput = Extract<CampaignInput['content'][number], { kind: 'survey' }>
const survey = (...questions: Omit<SurveyInput['questions'][number], 'text'>[]): SurveyInput => ({
  kind: 'survey',
  questions: questions.map((question) => ({ ...question, text: 'Why?' })),
  next: 'n',
  thanks: 't',
})

const cases: { name: string; change: Partial<CampaignInput>; fields: string[] }[] = [
  { name: 'a plain modal', change: {}, fields: [] },
  { name: 'a yes without a no', change: { content: [headline, button] }, fields: ['content'] },
  { name: 'a claim on a tab', change: { tab: 'Only 3 left' }, fields: ['tab'] },
  { name: 'a bar asks nobody to decline', change: { layout: 'bar', content: [headline, button] }, fields: [] },
  {
    name: 'translations and versions are read as well',
    change: {
      translations: { lt: [headline, button] },
      variants: [
        { variantId: 'a', share: 0.5 },
        {
          variantId: 'b',
          share: 0.5,
          content: [headline, text('Only 2 left')],
          translations: { pl: [headline, button] },
        },
      ],
    },
    fields: ['translations.lt', 'variants[1].content[1].text', 'variants[1].translations.pl'],
  },
  {
    name: 'segments that are not there, and one that is wanted and refused',
    change: { audience: { segments: ['vip', 'gone'], notSegments: ['vip', 'lost'] } },
    fields: ['audience.segments[1]', 'audience.notSegments[1]', 'audience.notSegments'],
  },
  {
    name: 'pools that are not there',
    change: { content: [headline, { ...coupon, poolId: 'gone' }] },
    fields: ['content[1].poolId'],
  },
  {
    name: 'a wheel’s pool that is not there',
    change: {
      layout: 'bar',
      content: [
        {
          kind: 'wheel',
          slices: [
            { label: 'a', odds: 0.5, poolId: 'gone' },
            { label: 'b', odds: 0.5 },
          ],
          spin: 's',
          won: 'w',
          lost: 'l',
          oddsTitle: 'o',
        },
      ],
    },
    fields: ['content[0]', 'content[0].slices[0].poolId'],
  },
  {
    name: 'no end to count down to',
    change: { content: [headline, { ...countdown, until: 'campaign_end' }] },
    fields: ['content[1]'],
  },
  {
    name: 'an end to count down to',
    change: { content: [headline, { ...countdown, until: 'campaign_end' }], schedule: { endsAt: '2026-03-02T00:00' } },
    fields: [],
  },
  { name: 'no coupon to count down to', change: { content: [headline, countdown] }, fields: ['content[1]'] },
  {
    name: 'viewers where there is no product',
    change: { content: [headline, viewers], pages: { types: ['home'] } },
    fields: ['content[1]'],
  },
  {
    name: 'viewers on all pages but products',
    change: { content: [headline, stock], pages: { notTypes: ['product'] } },
    fields: ['content[1]'],
  },
  {
    name: 'sign-ups are of the shop',
    change: { content: [headline, { ...stock, of: 'sign_ups' }], pages: { types: ['home'] } },
    fields: [],
  },
  {
    name: 'more pieces than at most',
    change: { content: [headline, { ...stock, fewest: 6, most: 5 }] },
    fields: ['content[1].fewest'],
  },
  {
    name: 'a recommendation slot that is not there, or paused',
    change: { content: [headline, { ...more }, { ...more, slotId: 'gone' }] },
    fields: ['content[2].slotId'],
  },
  {
    name: 'an empty cart’s lines',
    change: { content: [headline, { kind: 'cart_items' }], audience: { cart: { state: 'empty' } } },
    fields: ['content[1]'],
  },
  { name: 'no page is left', change: { pages: { types: ['cart'], notTypes: ['cart'] } }, fields: ['pages.notTypes'] },
  {
    name: 'a cart above and below',
    change: { audience: { cart: { minMinor: 2, maxMinor: 1 } } },
    fields: ['audience.cart.minMinor'],
  },
  {
    name: 'a form of two fields in a bar, by a version of the test',
    change: {
      content: [headline, form('email', 'first_name'), no('No')],
      variants: [
        { variantId: 'a', share: 0.5 },
        { variantId: 'b', share: 0.5, layout: 'bar' },
      ],
    },
    fields: ['content[1]'],
  },
  { name: 'a form of one field in a bar', change: { layout: 'bar', content: [form('email')] }, fields: [] },
  {
    name: 'a headline that is gone with the percent',
    change: {
      content: [
        { ...headline, text: '{percent} off' },
        { ...coupon, fallback: 'X' },
      ],
    },
    fields: ['content'],
  },
  {
    name: 'a headline beside it stays',
    change: { content: [headline, text('{percent} off'), { ...coupon, fallback: 'X' }] },
    fields: [],
  },
  {
    name: 'another coupon in another language',
    change: {
      content: [headline, coupon],
      translations: { lt: [headline, coupon], pl: [headline, { kind: 'coupon', code: 'X' }] },
    },
    fields: ['translations.pl'],
  },
  { name: 'two codes', change: { content: [headline, coupon, { kind: 'coupon', code: 'X' }] }, fields: ['content'] },
  {
    name: 'ways through a survey that nobody can take',
    change: {
      content: [
        headline,
        survey(
          {
            questionId: 'a',
            kind: 'nps',
            required: true,
            branches: [
              { atMost: 6, to: 'c' },
              { atLeast: 7, to: 'end' },
            ],
          },
          { questionId: 'b', kind: 'text' },
          {
            questionId: 'c',
            kind: 'rating',
            branches: [
              { atLeast: 6, to: 'end' },
              { choice: 0, to: 'end' },
            ],
          },
          { questionId: 'd', kind: 'single', choices: ['x', 'y'], branches: [{ choice: 2, to: 'end' }] },
        ),
      ],
    },
    fields: [
      'content[1].questions[2].branches[0]',
      'content[1].questions[2].branches[1]',
      'content[1].questions[3].branches[0]',
      'content[1].questions[1]',
    ],
  },
  // 13:59 in Vilnius (UTC+2) is 11:59 UTC, a minute ago.
  { name: 'it is over', change: { schedule: { endsAt: '2026-03-01T13:59' } }, fields: ['schedule.endsAt'] },
  {
    name: 'over and paused is well',
    change: { status: 'paused', schedule: { endsAt: '2026-03-01T13:59' } },
    fields: [],
  },
  {
    name: 'it ends before it begins',
    change: { schedule: { startsAt: '2026-04-02T00:00', endsAt: '2026-04-01T00:00' } },
    fields: ['schedule.endsAt'],
  },
]
for (const { name, change, fields } of cases)
  test(`linter: ${name}`, () =>
    assert.deepEqual(
      warnings(change).map(({ field }) => field),
      fields,
    ))
