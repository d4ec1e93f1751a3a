/** @module A shop with coupons for tests on the real runtime: pools, campaigns that give them, and visitors who are known. */
import { randomUUID } from 'node:crypto'
import type { Claim } from '../../contract/claim.ts'
import type { CodeUpload, CouponPoolList } from '../../contract/coupon.ts'
import { type Answer, type RunningWorker, until, visit } from './harness.ts'

/** What tests do there. */
export interface CouponShop {
  /** Keeps a pool of generated codes that take off 10 %, with whatever is different. */
  pool: (poolId: string, change?: object) => Promise<Answer>
  /** Uploads codes as text or JSON. */
  upload: (poolId: string, body: string) => Promise<CodeUpload>
  figures: (poolId: string) => Promise<CouponPoolList['pools'][number]>
  /** Publishes a campaign that gives a code of the pool of its name, with whatever is different. */
  campaign: (campaignId: string, change?: object) => Promise<void>
  /** A browser that was measured. */
  visitor: () => Promise<string>
  /** Asks for what the campaign gives. */
  ask: (visitor: string, campaignId: string, change?: object, headers?: Record<string, string>) => Promise<Answer>
  claim: (visitor: string, campaignId: string) => Promise<Claim | null>
}

export function couponShop(worker: RunningWorker): CouponShop {
  const ask: CouponShop['ask'] = (visitor, campaignId, change = {}, headers = {}) =>
    worker.call('/v1/claims', {
      method: 'POST',
      headers,
      body: JSON.stringify({ v: 1, visitor, consent: ['measure', 'personalise'], campaignId, ...change }),
    })
  return {
    ask,
    claim: async (visitor, campaignId) => (await ask(visitor, campaignId)).body.claim,
    pool: (poolId, change = {}) =>
      worker.admin('PUT', `/v1/coupon-pools/${poolId}`, {
        name: 'Spring',
        codes: 'generated',
        discount: { kind: 'percent', percent: 10 },
        ...change,
      }),
    upload: async (poolId, body) => {
      const headers = { authorization: `Bearer ${worker.adminToken}` }
      return (await worker.call(`/v1/coupon-pools/${poolId}/codes`, { method: 'POST', body, headers })).body
    },
    figures: async (poolId) => (await worker.admin('GET', `/v1/coupon-pools/${poolId}`)).body,
    campaign: async (campaignId, change = {}) => {
      const { status, body } = await worker.admin('PUT', `/v1/campaigns/${campaignId}`, {
        name: campaignId,
        status: 'live',
        layout: 'modal',
        triggers: [{ kind: 'exit_intent' }],
        content: [
          { kind: 'headline', text: 'For you' },
          { kind: 'unique_coupon', poolId: campaignId },
        ],
        ...change,
      })
      if (status !== 200) throw new Error(JSON.stringify(body))
    },
    visitor: async () => {
      const visitor = randomUUID()
      await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor })) })
      await until('the visitor to be known', async () => {
        const { status } = await worker.admin('GET', `/v1/people/${visitor}`)
        return status === 200
      })
      return visitor
    },
  }
}
