/** @module The ready-made campaigns that the demo shop begins with. */
import type { CampaignInput } from '../../contract/campaign.ts'
import type { CouponPool } from '../../contract/coupon.ts'
import { readyMadeCampaigns } from '../../contract/ready-made/ready-made-campaigns.ts'

/** Shown from the start, beside the demo's four own (demo/campaigns). */
const LIVE = ['how-was-it', 'bought-lately']
/** To be looked at and published: shown, they would open in the place of the exit offer. */
const DRAFTS = ['on-the-list', 'goes-with-it', 'for-regulars', 'welcome-back', 'lucky-wheel']

/** Where the demo shop's cart is; ready-made campaigns have the usual address. */
const CART = '/shop/cart/'

/** Campaigns as they are published, and the pools that they give coupons from, by id. */
export function readyMadeDemo(currency: string): { campaigns: CampaignInput[]; pools: Record<string, CouponPool> } {
  const wanted = readyMadeCampaigns('en', currency).filter(({ readyMadeId }) =>
    [...LIVE, ...DRAFTS].includes(readyMadeId),
  )
  return {
    campaigns: wanted.map(({ campaign, readyMadeId }) => ({
      ...(JSON.parse(JSON.stringify(campaign).replaceAll('"/cart"', `"${CART}"`)) as CampaignInput),
      status: LIVE.includes(readyMadeId) ? 'live' : 'draft',
    })),
    pools: Object.assign({}, ...wanted.map(({ pools }) => pools)),
  }
}
