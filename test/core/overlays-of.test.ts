/** @module What of a decision the browser is given. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { CampaignInput } from '../../contract/campaign.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { Offer } from '../../worker/core/decide/offer.ts'
import { type OverlayFacts, overlaysOf } from '../../worker/core/overlays-of.ts'
import { wantedFacts, wantMerging } from '../../worker/core/wanted-facts.ts'
import { sampleCampaign } from './sample-campaign.ts'

const offer = (change: Partial<CampaignInput> = {}): Offer => {
  const campaign = sampleCampaign(change)
  return { campaign, variant: null, isHeldOut: false, triggers: campaign.triggers }
}

const cards = (count: number): ProductCard[] =>
  Array.from({ length: count }, (_, n) => ({
    productId: `p${n}`,
    name: `Product ${n}`,
    priceMinor: 100,
    listPriceMinor: null,
    currency: 'EUR',
    url: `/p/${n}`,
    imageUrl: null,
    reason: 'also_viewed',
  }))

const usual = (count: number) => new Map([['product', cards(count)]])

const NOW = Date.parse('2026-03-01T12:00:00Z')

const facts = (change: Partial<OverlayFacts> = {}): OverlayFacts => ({
  ...{ now: NOW, timeZone: 'Europe/Vilnius', language: null, products: new Map(), signUps: new Map() },
  ...change,
})

test('overlays: everything of one, and nothing of the campaign beside', () => {
  const campaign = offer({
    layout: 'bar',
    position: 'top',
    priority: 77,
    audience: { grades: ['hot'] },
    pages: { urlContains: '/p/' },
    triggers: [{ kind: 'delay', seconds: 3 }],
    content: [{ kind: 'text', text: 'Hello' }],
    frequency: { quietDaysAfterClose: 9, stopAfterConversion: false },
    schedule: { endsAt: '2030-01-01T00:00:00Z' },
    holdout: 0.25,
    staySeconds: 12,
  })
  assert.deepEqual(overlaysOf([campaign], facts()), [
    {
      campaignId: 'offer',
      version: 1,
      layout: 'bar',
      position: 'top',
      interrupting: false,
      triggers: [{ kind: 'delay', seconds: 3 }],
      triggerMatch: 'any',
      content: [{ kind: 'text', text: 'Hello' }],
      staySeconds: 12,
      quietDaysAfterClose: 9,
      quietDaysAfterShow: 0,
      stopAfterConversion: false,
      goal: 'click',
    },
  ])
})

test('overlays: only the triggers that were won', () => {
  const { campaign } = offer({ triggers: [{ kind: 'exit_intent' }, { kind: 'scroll' }] })
  const won = campaign.triggers.slice(1)
  assert.deepEqual(
    overlaysOf([{ campaign, variant: null, isHeldOut: false, triggers: won }], facts())[0]?.triggers,
    won,
  )
})

test('overlays: no offers, no overlays', () => assert.deepEqual(overlaysOf([], facts({ products: usual(3) })), []))

type Position = CampaignInput['position']
const positions: { layout: CampaignInput['layout']; position?: Position; at: Position; interrupting: boolean }[] = [
  { layout: 'modal', at: 'bottom', interrupting: true },
  { layout: 'slide_in', at: 'bottom_right', interrupting: true },
  { layout: 'slide_in', position: 'bottom_left', at: 'bottom_left', interrupting: true },
  { layout: 'slide_in', position: 'top', at: 'bottom_right', interrupting: true },
  { layout: 'bar', at: 'bottom', interrupting: false },
  { layout: 'bar', position: 'top', at: 'top', interrupting: false },
  { layout: 'toast', at: 'bottom_left', interrupting: false },
  { layout: 'toast', position: 'bottom_right', at: 'bottom_right', interrupting: false },
  { layout: 'toast', position: 'bottom', at: 'bottom_left', interrupting: false },
]

for (const { layout, position, at, interrupting } of positions)
  test(`overlays: a ${layout} with ${position ?? 'no position'} stands at ${at}`, () => {
    const [overlay] = overlaysOf([offer({ layout, position })], facts())
    assert.deepEqual([overlay?.position, overlay?.interrupting], [at, interrupting])
  })

const wish = (count?: number, fewest?: number) => ({ kind: 'recommendations', title: 'More', count, fewest }) as const
const headline = { kind: 'headline', text: 'Wait' } as const

// Without a wish of its own a block has 3 products, and at least 2.
const filled: { name: string; block: ReturnType<typeof wish>; found: number; shown: number | null }[] = [
  { name: 'as many as wanted', block: wish(), found: 3, shown: 3 },
  { name: 'more than wanted', block: wish(), found: 8, shown: 3 },
  { name: 'fewer than wanted, enough', block: wish(), found: 2, shown: 2 },
  { name: 'fewer than the fewest', block: wish(), found: 1, shown: null },
  { name: 'none', block: wish(), found: 0, shown: null },
  { name: 'one, which is enough', block: wish(3, 1), found: 1, shown: 1 },
  { name: 'fewest more than wanted', block: wish(2, 3), found: 8, shown: null },
]

for (const { name, block, found, shown } of filled)
  test(`recommendations: ${name}`, () => {
    const [overlay] = overlaysOf([offer({ content: [headline, block] })], facts({ products: usual(found) }))
    const products =
      shown === null ? [] : [{ kind: 'recommendations', title: 'More', slotId: 'product', products: cards(shown) }]
    assert.deepEqual(overlay?.content, [headline, ...products])
  })

const ofSlot = (slotId: string, count?: number, fewest?: number) => ({ ...wish(count, fewest), slotId })

test('recommendations: each block has those of its own slot', () => {
  const content = [headline, ofSlot('home', 3), ofSlot('paused'), wish()]
  const products = new Map([...usual(2), ['home', cards(4)] as const])
  const [overlay] = overlaysOf([offer({ content })], facts({ products }))
  assert.deepEqual(overlay?.content, [
    headline,
    { kind: 'recommendations', title: 'More', slotId: 'home', products: cards(3) },
    { kind: 'recommendations', title: 'More', slotId: 'product', products: cards(2) },
  ])
})

const wanted: { name: string; offers: Offer[]; slots: [string, number, number][] }[] = [
  { name: 'no offers', offers: [], slots: [] },
  { name: 'no block that wants any', offers: [offer()], slots: [] },
  {
    name: 'each slot once, with the most that a block wants, and the fewest',
    offers: [
      offer({ content: [headline, ofSlot('home', 4), wish(2, 1)] }),
      offer({ content: [headline, wish(), ofSlot('home', 8, 5), ofSlot('product', 5)] }),
    ],
    slots: [
      ['home', 8, 2],
      ['product', 5, 1],
    ],
  },
]

for (const { name, offers, slots } of wanted)
  test(`recommendations wanted: ${name}`, () => {
    const found = wantedFacts(offers, null).slots.map(({ slotId, count, fewest }) => [slotId, count, fewest])
    assert.deepEqual(found, slots)
  })

const text = (words: string) => ({ kind: 'text', text: words }) as const
const says = (words: string) => [headline, text(words)]
const TRANSLATED = { content: says('Hello'), translations: { lt: says('Labas'), nb: says('Hei') } }
const variant = { variantId: 'b', share: 1 }

const languages: { language: string | null; own?: object; said: string }[] = [
  { language: null, said: 'Hello' },
  { language: 'lt', said: 'Labas' },
  { language: 'lt-LT', said: 'Labas' },
  { language: 'LT_lt', said: 'Labas' },
  { language: 'de', said: 'Hello' },
  { language: 'constructor', said: 'Hello' },
  { language: 'no', said: 'Hei' },
  { language: 'nn-NO', said: 'Hei' },
  { language: 'lt', own: {}, said: 'Labas' },
  { language: 'lt', own: { content: says('Hi') }, said: 'Hi' },
  { language: 'lt', own: { content: says('Hi'), translations: { lt: says('Sveiki') } }, said: 'Sveiki' },
  { language: 'de', own: { content: says('Hi'), translations: { lt: says('Sveiki') } }, said: 'Hi' },
  { language: 'nb', own: { translations: { lt: says('Sveiki') } }, said: 'Hei' },
]

for (const { language, own, said } of languages)
  test(`words: on a page in ${language}${own ? `, of a variant with ${Object.keys(own).join(', ') || 'none'}` : ''}`, () => {
    const made = { ...offer(TRANSLATED), variant: own ? { ...variant, ...own } : null }
    assert.deepEqual(overlaysOf([made], facts({ language }))[0]?.content, says(said))
  })

test('overlays: a variant changes its layout, position and name, and a tab goes along', () => {
  const made = {
    ...offer({ tab: 'Offer' }),
    variant: { ...variant, layout: 'slide_in', position: 'bottom_left' } as const,
  }
  const [overlay] = overlaysOf([made], facts())
  const { variant: name, layout, position, interrupting, tab } = overlay!
  assert.deepEqual([name, layout, position, interrupting, tab], ['b', 'slide_in', 'bottom_left', true, 'Offer'])
})

test('overlays: who is held out is given the same, since only the page knows whether there would be anything to see', () => {
  const seen = offer({ content: [headline, wish(), text('{{ cart.value }}')] })
  const made = { ...seen, isHeldOut: true }
  const [overlay, other] = overlaysOf([made, seen], facts({ products: usual(3) }))
  assert.deepEqual(overlay, { ...other, isHeldOut: true })
  assert.deepEqual(wantedFacts([made], null), wantedFacts([seen], null))
  // Where a field is missing they would not have seen it either.
  assert.equal(wantMerging([made]), true)
  assert.equal(wantMerging([offer(TRANSLATED)]), false)
})

const countdown = (until: 'coupon' | 'campaign_end') => ({ kind: 'countdown', until, text: '{time}' }) as const
const signUps = { kind: 'proof', of: 'sign_ups', text: '{count}', fewest: 2, most: 5, days: 7 } as const
const told = { count: 12, at: NOW }

// 2026-03-01 14:30 in Vilnius (UTC+2) is 12:30 UTC, 30 minutes from now.
const blocks: {
  name: string
  block: object
  endsAt?: string
  change?: Partial<OverlayFacts>
  filled: object | null
}[] = [
  {
    name: 'a code of one’s own, without its pool',
    block: { kind: 'unique_coupon', poolId: 'spring', fallback: 'HI' },
    filled: { kind: 'unique_coupon', fallback: 'HI' },
  },
  {
    name: 'the time that a coupon has left',
    block: countdown('coupon'),
    filled: { ...countdown('coupon'), leftMs: null },
  },
  {
    name: 'a campaign’s end by the shop’s clock',
    block: countdown('campaign_end'),
    endsAt: '2026-03-01T14:30',
    filled: { ...countdown('campaign_end'), leftMs: 1_800_000 },
  },
  {
    name: 'a campaign’s end with a zone',
    block: countdown('campaign_end'),
    endsAt: '2026-03-01T12:00:01Z',
    filled: { ...countdown('campaign_end'), leftMs: 1_000 },
  },
  { name: 'no end', block: countdown('campaign_end'), filled: null },
  { name: 'an end that is past', block: countdown('campaign_end'), endsAt: '2026-03-01T12:00:00Z', filled: null },
  {
    name: 'sign-ups, told',
    block: signUps,
    change: { signUps: new Map([[7, told]]) },
    filled: { kind: 'proof', of: 'sign_ups', text: '{count}', fewest: 2, most: 5, told },
  },
  { name: 'sign-ups of other days', block: signUps, change: { signUps: new Map([[30, told]]) }, filled: null },
  {
    name: 'fewer sign-ups than the fewest',
    block: signUps,
    change: { signUps: new Map([[7, { count: 1, at: NOW }]]) },
    filled: null,
  },
  {
    name: 'what a product’s socket will tell',
    block: { ...signUps, of: 'stock' },
    filled: { kind: 'proof', of: 'stock', text: '{count}', fewest: 2, most: 5, told: null },
  },
  {
    name: 'a wheel without its pools',
    block: {
      kind: 'wheel',
      slices: [
        { label: 'a', odds: 0.5, poolId: 'x' },
        { label: 'b', odds: 0.5 },
      ],
      spin: 's',
      won: 'w',
      lost: 'l',
      oddsTitle: 'o',
    },
    filled: {
      kind: 'wheel',
      slices: [
        { label: 'a', odds: 0.5 },
        { label: 'b', odds: 0.5 },
      ],
      spin: 's',
      won: 'w',
      lost: 'l',
      oddsTitle: 'o',
    },
  },
]

for (const { name, block, endsAt, change, filled } of blocks)
  test(`blocks: ${name}`, () => {
    const content = [headline, block as typeof headline]
    const [overlay] = overlaysOf([offer({ content, schedule: { endsAt } })], facts(change))
    assert.deepEqual(overlay?.content, filled ? [headline, filled as FilledBlock] : [headline])
  })

test('sign-ups are counted for what is offered only, once for each number of days', () => {
  const offers = [
    offer({ content: [headline, signUps, { ...signUps, days: 30 }] }),
    offer({ content: [headline, signUps] }),
  ]
  assert.deepEqual(wantedFacts(offers, null).signUpDays, [7, 30])
})
