/** @module The demo's campaigns as the overlays a Worker makes of them. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import { CampaignSchema } from '../../../contract/campaign.ts'
import type { Cart } from '../../../contract/item.ts'
import { isInterrupting } from '../../../contract/layout.ts'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { Overlay } from '../../../contract/visit.ts'

export const DEMO = ['exit-offer', 'cart-reminder', 'free-delivery', 'who-is-looking'] as const

/** Three products as a recommender would give them. */
export const CARDS: readonly ProductCard[] = [
  { productId: 'mug', name: 'Mug, moss green', priceMinor: 1850, reason: 'also_viewed' },
  { productId: 'bowl', name: 'Matcha bowl with a foot', priceMinor: 3200, reason: 'also_viewed' },
  { productId: 'tin', name: 'Tea tin, 200 g', priceMinor: 990, reason: 'best_sellers' },
].map((card) => ({
  ...card,
  reason: card.reason as ProductCard['reason'],
  listPriceMinor: null,
  currency: 'EUR',
  url: `/shop/${card.productId}/`,
  imageUrl: `/picture/${card.productId}.svg`,
}))

/** 18.50 twice, and 3.40: 40.40. */
export const CART: Cart = {
  valueMinor: 4040,
  currency: 'EUR',
  items: [
    { productId: 'mug', name: 'Mug, moss green', priceMinor: 1850, quantity: 2, imageUrl: '/picture/mug.svg' },
    { productId: 'strainer', name: 'Strainer of olive wood', priceMinor: 340, imageUrl: '/picture/strainer.svg' },
  ],
}

/** The campaign's file, published as version 1 and filled. */
export function demoOverlay(name: (typeof DEMO)[number]): Overlay {
  const file = new URL(`../../../demo/campaigns/${name}.json`, import.meta.url)
  const campaign = v.parse(CampaignSchema, JSON.parse(readFileSync(file, 'utf8')))
  const content = campaign.content.map(
    (block): FilledBlock =>
      block.kind === 'recommendations'
        ? { kind: block.kind, title: block.title, slotId: 'product', products: [...CARDS] }
        : (block as FilledBlock),
  )
  return overlayOf(campaign.layout, content, {
    campaignId: campaign.campaignId,
    position: campaign.position ?? 'bottom',
    staySeconds: campaign.staySeconds,
  })
}

/** An overlay of one's own. */
export function overlayOf(layout: Overlay['layout'], content: FilledBlock[], more: Partial<Overlay> = {}): Overlay {
  return {
    campaignId: 'test',
    version: 1,
    layout,
    position: 'bottom',
    interrupting: isInterrupting(layout),
    triggers: [],
    content,
    staySeconds: 0,
    triggerMatch: 'any',
    quietDaysAfterClose: 5,
    quietDaysAfterShow: 0,
    goal: 'click',
    stopAfterConversion: true,
    ...(layout === 'teaser' && { tab: 'Have a look' }),
    ...more,
  }
}
