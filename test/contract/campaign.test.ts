/** @module Campaigns as written: the demo's pass, broken ones are told which field is at fault and why. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type CampaignInput, CampaignSchema } from '../../contract/campaign.ts'
import { parse } from '../../contract/parse.ts'

const FOLDER = new URL('../../demo/campaigns/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

test('the demo has its four campaigns', () => {
  assert.deepEqual(files.toSorted(), [
    'cart-reminder.json',
    'exit-offer.json',
    'free-delivery.json',
    'who-is-looking.json',
  ])
})

for (const file of files)
  test(`demo/campaigns/${file} is a campaign named as its file`, () => {
    const result = parse(CampaignSchema, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
    assert.deepEqual(result.ok ? [] : result.errors, [])
    assert.ok(result.ok)
    assert.equal(`${result.value.campaignId}.json`, file)
    assert.deepEqual(result.value.frequency, { quietDaysAfterClose: 5, stopAfterConversion: true })
  })

const GOOD: CampaignInput = {
  campaignId: 'spring',
  name: 'Spring',
  status: 'draft',
  layout: 'modal',
  triggers: [{ kind: 'exit_intent' }],
  content: [{ kind: 'headline', text: 'Spring is here' }],
}

const versions = (b: object) => [
  { variantId: 'a', share: 0.5 },
  { variantId: 'b', share: 0.5, ...b },
]
const FORM = { kind: 'form', fields: [{ name: 'email', label: 'E-mail' }], submit: 's', thanks: 't' } as const
const survey = (change: object) => ({
  kind: 'survey',
  questions: [{ questionId: 'why', kind: 'text', text: 'Why?', ...change }],
  next: 'n',
  thanks: 't',
})

test('the campaign that the broken ones are made of is good', () => {
  assert.equal(parse(CampaignSchema, GOOD).ok, true)
})

const TRIGGERS = 'exit_intent delay scroll active_time inactivity page_views click visible event cart back'
const either = (names: string) => names.replace(/\w+/g, '"$&"').replaceAll(' ', ' or ')

/** What is put over the good one, the field at fault and what is said of it. */
const broken: [Record<string, unknown>, string, string][] = [
  [{ campaignId: 'Spring offer' }, 'campaignId', 'is not an id such as exit-offer'],
  [{ campaignId: 7 }, 'campaignId', 'must be string, not 7'],
  [{ name: undefined }, 'name', 'is missing'],
  [{ name: '   ' }, 'name', 'is empty'],
  [{ status: 'on' }, 'status', 'must be "draft" or "live" or "paused", not "on"'],
  [
    { layout: 'popup' },
    'layout',
    `must be ${either('modal slide_in bar toast full_screen teaser inline')}, not "popup"`,
  ],
  [{ audiense: {} }, 'audiense', 'is not a known field'],
  [{ triggers: [] }, 'triggers', 'needs at least one trigger'],
  [{ triggers: [{ kind: 'delay', seconds: 601 }] }, 'triggers[0].seconds', 'is more than 600'],
  [{ triggers: [{ kind: 'scroll', share: 30 }] }, 'triggers[0].share', 'is more than 1'],
  [{ triggers: [{ kind: 'hover' }] }, 'triggers[0].kind', `must be ${either(TRIGGERS)}, not "hover"`],
  [{ layout: 'bar', content: [] }, 'content', 'needs at least one block'],
  [{ content: [{ kind: 'headline', text: '' }] }, 'content[0].text', 'is empty'],
  [
    { content: [...GOOD.content, { kind: 'headline', text: 'x'.repeat(121) }] },
    'content[1].text',
    'is longer than 120',
  ],
  [{ content: [...GOOD.content, { kind: 'coupon' }] }, 'content[1].code', 'is missing'],
  [
    { content: [...GOOD.content, { kind: 'button', text: 'Go', href: 'javascript:alert(1)' }] },
    'content[1].href',
    'must start with https://, a single /, mailto:, tel: or #',
  ],
  [
    { content: [...GOOD.content, { kind: 'image', url: '//evil.example/a.png', alt: '' }] },
    'content[1].url',
    'must start with https://, a single /, mailto:, tel: or #',
  ],
  [{ content: [...GOOD.content, { kind: 'cart_items', most: 2.5 }] }, 'content[1].most', 'is not a whole number'],
  [
    { content: [...GOOD.content, { kind: 'live_viewers', text: '{count}', fewest: 1 }] },
    'content[1].fewest',
    'is less than 2',
  ],
  [
    {
      content: [
        ...GOOD.content,
        { kind: 'free_delivery', thresholdMinor: 4900, currency: 'eur', progress: 'a', reached: 'b' },
      ],
    },
    'content[1].currency',
    'is not an ISO 4217 code such as EUR',
  ],
  [
    {
      content: [
        ...GOOD.content,
        { kind: 'free_delivery', thresholdMinor: '49.00', currency: 'EUR', progress: 'a', reached: 'b' },
      ],
    },
    'content[1].thresholdMinor',
    'must be number, not "49.00"',
  ],
  [{ consent: 'none' }, 'consent', 'may be none for bars, toasts, teasers and inline overlays only'],
  [
    { content: [{ kind: 'text', text: 'No headline' }] },
    'content',
    'a modal, slide-in, full screen or teaser needs a headline, its name for screen readers',
  ],
  [{ layout: 'bar', position: 'bottom_left' }, 'position', 'a bar stands at the top or bottom'],
  [{ variants: versions({ layout: 'teaser' }) }, 'tab', 'a teaser needs the words of its tab'],
  [{ tab: 'Look', variants: versions({ layout: 'bar' }) }, 'tab', 'only panels leave a tab'],
  [
    { content: [...GOOD.content, FORM, FORM] },
    'content',
    'has more than one form, survey, or code of the visitor’s own',
  ],
  [
    { content: [...GOOD.content, survey({ questionId: 'end' })] },
    'content[1].questions',
    'has the id "end", which is the end',
  ],
  [
    { content: [...GOOD.content, survey({ kind: 'single', choices: ['Tea', 'Tea'] })] },
    'content[1].questions[0].choices',
    'has one twice',
  ],
  [{ audience: { languages: ['Lithuanian'] } }, 'audience.languages[0]', 'is not a language such as lt'],
  [{ audience: { cart: { unchangedMinutes: -1 } } }, 'audience.cart.unchangedMinutes', 'is less than 0'],
  [{ pages: { types: [] } }, 'pages.types', 'is shorter than 1'],
  [{ holdout: 0.6 }, 'holdout', 'is more than 0.5'],
  [{ priority: null }, 'priority', 'must be number, not null'],
  [{ schedule: { endsAt: 'next Friday' } }, 'schedule.endsAt', 'is not a time such as 2026-12-01T00:00'],
]

for (const [fault, field, message] of broken)
  test(`${JSON.stringify(fault).slice(0, 70)}: ${field} ${message}`, () => {
    // Through JSON, as it comes over the wire: what is undefined is not there.
    const result = parse(CampaignSchema, JSON.parse(JSON.stringify({ ...GOOD, ...fault })))
    assert.deepEqual(result, { ok: false, errors: [{ field, message }] })
  })

test('what is no campaign at all is said of the whole', () => {
  const result = parse(CampaignSchema, 'spring')
  assert.deepEqual(result, { ok: false, errors: [{ field: '', message: 'must be Object, not "spring"' }] })
})

test('two faults are told at once', () => {
  const result = parse(CampaignSchema, { ...GOOD, holdout: 1, staySeconds: 61 })
  assert.deepEqual(result.ok || result.errors.map(({ field }) => field), ['holdout', 'staySeconds'])
})
