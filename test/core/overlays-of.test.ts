/** @module What of a decision the browser is given. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignInput } from '../../contract/campaign.ts'
import type { ProductCard } from '../../contract/product.ts'
import type { Offer } from '../../worker/core/decide/offer.ts'
import { overlaysOf, wantedRecommendations } from '../../worker/core/overlays-of.ts'
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
    reason: 'co_viewed',
  }))

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
  assert.deepEqual(overlaysOf([campaign], []), [
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
  assert.deepEqual(overlaysOf([{ campaign, variant: null, isHeldOut: false, triggers: won }], [])[0]?.triggers, won)
})

test('overlays: no offers, no overlays', () => assert.deepEqual(overlaysOf([], cards(3)), []))

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
    const [overlay] = overlaysOf([offer({ layout, position })], [])
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
    const [overlay] = overlaysOf([offer({ content: [headline, block] })], cards(found))
    const products = shown === null ? [] : [{ kind: 'recommendations', title: 'More', products: cards(shown) }]
    assert.deepEqual(overlay?.content, [headline, ...products])
  })

const wanted: { name: string; offers: Offer[]; most: number }[] = [
  { name: 'no offers', offers: [], most: 0 },
  { name: 'no block that wants any', offers: [offer()], most: 0 },
  {
    name: 'the block that wants most',
    offers: [offer({ content: [headline, wish(4), wish(2)] }), offer({ content: [headline, wish()] })],
    most: 4,
  },
]

for (const { name, offers, most } of wanted)
  test(`recommendations wanted: ${name}`, () => assert.equal(wantedRecommendations(offers), most))
