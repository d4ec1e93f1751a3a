/** @module Recommendation slots: which there are, and one with a place as an inline campaign. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import type { CampaignInput } from '../../../contract/campaign.ts'
import { CampaignIdSchema } from '../../../contract/campaign-id.ts'
import { READY_MADE_SLOTS } from '../../../contract/recommend/ready-made-slots.ts'
import {
  type RecommendationSlot,
  type RecommendationSlotInput,
  RecommendationSlotSchema,
} from '../../../contract/recommend/slot.ts'
import { slotCampaignId } from '../../../contract/recommend/slot-campaign-id.ts'
import { decide } from '../../../worker/core/decide.ts'
import { isWhole } from '../../../worker/core/is-whole.ts'
import { allSlots } from '../../../worker/core/recommend/all-slots.ts'
import { slotCampaign } from '../../../worker/core/recommend/slot-campaign.ts'
import { slotsNamed } from '../../../worker/core/recommend/slots-named.ts'
import { slotsOf } from '../../../worker/core/recommend/slots-of.ts'
import { visitRequest } from '../../../worker/core/recommend/visit-request.ts'
import { reservedSlots } from '../../../worker/core/reserved-slots.ts'
import { passes } from '../../../worker/core/segment/passes.ts'
import { type Change, inputOf } from '../decide-row.ts'
import { sampleCampaign } from '../sample-campaign.ts'
import { NOW } from '../sample-event.ts'
import { sampleSettings, sampleVisit } from '../sample-visit.ts'

const PLACE = { name: 'below', place: 'inside', height: { phone: 700, desktop: 420 } } as const

const slot = (change: Partial<RecommendationSlotInput> = {}): RecommendationSlot =>
  v.parse(RecommendationSlotSchema, {
    slotId: 'product',
    name: 'Mine',
    chain: ['similar'],
    title: 'More like it',
    titles: { lt: 'Panašu' },
    ...change,
  })

const READY = READY_MADE_SLOTS.map(({ slotId }) => slotId)

test('slots: every ready-made one is right, and there from the first day', () => {
  assert.deepEqual([...slotsOf({}).keys()], READY)
  assert.deepEqual(slotsOf({}).get('recently-viewed')?.count, 6)
})

test('slots: the owner’s words stand in the place of ours; own ones come after, by name', () => {
  const stored = [slot({ slotId: 'own-b', name: 'Beta' }), slot({ slotId: 'own-a', name: 'Alpha' }), slot()].map(
    (each) => ({ slot: each, updatedAt: NOW }),
  )
  const listed = allSlots(stored)
  assert.deepEqual(
    listed.map(({ slotId }) => slotId),
    [...READY, 'own-a', 'own-b'],
  )
  const changed = listed.filter(({ updatedAt }) => updatedAt !== null)
  assert.deepEqual(
    changed.map(({ slotId, name, isReadyMade }) => [slotId, name, isReadyMade]),
    [
      ['product', 'Mine', true],
      ['own-a', 'Alpha', false],
      ['own-b', 'Beta', false],
    ],
  )
})

test('slots: one that is paused is none for visitors, a ready-made one too', () => {
  const ids = [...slotsOf({ storedSlots: [slot({ status: 'paused' }), slot({ slotId: 'own' })] }).keys()]
  assert.deepEqual(ids, [...READY.filter((id) => id !== 'product'), 'own'])
})

test('a placed slot is a whole campaign, under an id that no owner can take, with its room and its words', () => {
  const campaign = slotCampaign(slot({ place: PLACE, count: 8, fewest: 3 }), 7)!
  assert.deepEqual([campaign.campaignId, campaign.version, isWhole(campaign)], ['slot:product', 7, true])
  assert.equal(v.safeParse(CampaignIdSchema, slotCampaignId('product')).success, false)
  const block = { kind: 'recommendations', slotId: 'product', count: 8, fewest: 3 }
  assert.deepEqual(campaign.content, [{ ...block, title: 'More like it' }])
  assert.deepEqual(campaign.translations, { lt: [{ ...block, title: 'Panašu' }] })
  assert.deepEqual(reservedSlots([campaign], NOW), [
    { selector: '[data-vitrine-slot="below"]', phone: 700, desktop: 420 },
  ])
})

for (const change of [{}, { place: PLACE, status: 'paused' as const }])
  test(`a slot is no campaign: ${JSON.stringify(change)}`, () => assert.equal(slotCampaign(slot(change), 1), null))

const ID = 'slot:product'
const OWN: Partial<CampaignInput> = {
  campaignId: 'own',
  layout: 'inline',
  slot: PLACE,
  triggers: [{ kind: 'delay', seconds: 0 }],
}

const decided: { name: string; change: Change; offered: string[] }[] = [
  { name: 'to a stranger who permits nothing', change: { consent: [], visitor: null }, offered: [ID] },
  { name: 'not on another page', change: { page: { type: 'cart' } }, offered: [] },
  {
    name: 'however much the visitor was asked, used or closed',
    change: {
      visitor: {
        asked: [['x', 500, 0]],
        converted: [ID],
        closedDaysAgo: { [ID]: 0 },
        shownDaysAgo: { [ID]: 0 },
        interruptedBy: 'x',
      },
    },
    offered: [ID],
  },
  {
    name: 'after the owner’s own of the same place',
    change: { campaigns: [{ ...OWN, campaignId: 'z-own', priority: 0 }] },
    offered: ['z-own', ID],
  },
]

for (const { name, change, offered } of decided)
  test(`a placed slot is offered: ${name}`, () => {
    const input = inputOf({ campaigns: [], ...change })
    const placed = slotCampaign(slot({ place: PLACE, pages: { types: ['product'] } }), 1)!
    const settings = { ...input.settings, campaigns: [placed, ...input.settings.campaigns] }
    const { offers } = decide({ ...input, settings }, passes)
    assert.deepEqual(
      offers.map(({ campaign }) => campaign.campaignId),
      offered,
    )
  })

test('a campaign names the slots of all its versions and languages, the usual one where it names none', () => {
  const wish = (slotId?: string) => ({ kind: 'recommendations', title: 'More', slotId }) as const
  const headline = { kind: 'headline', text: 'Wait' } as const
  const campaign = sampleCampaign({
    content: [headline, wish()],
    translations: { lt: [headline, wish('a')] },
    variants: [
      { variantId: 'x', share: 0.5 },
      { variantId: 'y', share: 0.5, content: [headline, wish('b')], translations: { pl: [headline, wish('c')] } },
    ],
  })
  assert.deepEqual([...slotsNamed(campaign)], ['product', 'a', 'b', 'c'])
})

const WANTED = [{ slotId: 'home', count: 8, fewest: 1 }]
const cart = { items: [{ productId: 'cup' }, { productId: 'cup', variantId: 'red' }], valueMinor: 900, currency: 'EUR' }
const asking = { slots: slotsOf({}), profile: null, shop: sampleSettings().shop, now: NOW }

test('what is asked for a page: the slots as blocks want them, the page, and the cart in the shop’s currency', () => {
  const page = { ...sampleVisit().page, product: { productId: 'teapot', category: 'Tea / Pots' } }
  const request = visitRequest(WANTED, { ...asking, visit: { page, cart } })!
  assert.deepEqual(
    request.slots.map(({ slotId, count, fewest, chain }) => [slotId, count, fewest, chain[0]]),
    [['home', 8, 1, 'left_in_cart']],
  )
  assert.deepEqual(request.page, {
    type: 'product',
    lookingAt: 'teapot',
    category: 'Tea / Pots',
    called: [],
    inCart: ['cup'],
    cartMinor: 900,
  })
  assert.deepEqual(request.visitor, { recent: ['teapot'], viewed: [], bought: [], categories: {}, brands: {} })
  const list = { url: 'https://shop.example/c/tea', type: 'list', title: 'Tea – Shop' } as const
  assert.deepEqual(visitRequest(WANTED, { ...asking, visit: { page: list, cart } })?.page.called, [
    'c tea',
    'tea',
    'Tea',
    'Shop',
  ])
  const inDollars = { page, cart: { ...cart, currency: 'USD' } }
  assert.equal(visitRequest(WANTED, { ...asking, visit: inDollars })?.page.cartMinor, null)
})

test('nothing is asked for a slot that is not there', () =>
  assert.equal(visitRequest([{ slotId: 'gone', count: 4, fewest: 1 }], { ...asking, visit: sampleVisit() }), null))
