/** @module Begins a ready-made campaign, with the pools of coupons that it gives out. */
import type { CouponPoolList } from '../../../contract/coupon.ts'
import type { ReadyMadeCampaign } from '../../../contract/ready-made/ready-made-campaigns.ts'
import { read } from '../../api/read.ts'
import { send } from '../../api/send.ts'
import { beginCampaign } from '../begin-campaign.ts'

/** A pool that is there already stays as it is. Each is made before the campaign, which is nothing without it. */
export async function beginReadyMade({ campaign, pools }: ReadyMadeCampaign): ReturnType<typeof beginCampaign> {
  const wanted = Object.entries(pools)
  if (wanted.length > 0) {
    const list = await read<CouponPoolList>('/v1/coupon-pools', new AbortController().signal)
    if (!list.ok) return list
    for (const [poolId, pool] of wanted) {
      if (list.value.pools.some((each) => each.poolId === poolId)) continue
      const answer = await send<unknown>(`/v1/coupon-pools/${poolId}`, { method: 'PUT', body: pool })
      if (!answer.ok) return answer
    }
  }
  return beginCampaign(campaign)
}
