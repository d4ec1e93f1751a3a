/** @module This visitor's coupon, or draw, of a campaign: asked for once a page, at most one a person (C8, C9). */
import type { Claim, ClaimAnswer } from '../../contract/claim.ts'
import type { Claimed } from '../../contract/overlay-host.ts'
import { LATE_MS } from '../limits.ts'
import { core } from './core.ts'
import { elapsed } from './elapsed.ts'
import { post } from './post.ts'

/** Plainly none: what the owner sees who only looks, and to whom nothing is given. */
const SAMPLE: Claim = { state: 'given', code: 'YOUR-CODE-HERE', leftMs: 900_000, slice: 0 }

const asked = new Map<string, Promise<Claimed | null>>()

/** The same answer each time; null where it cannot be had within a second. */
export function couponOf(campaignId: string): Promise<Claimed | null> {
  const asking = asked.get(campaignId) ?? ask(campaignId)
  asked.set(campaignId, asking)
  return asking
}

/** Another page: it is asked again there, and is the same. */
export const forgetCoupons = (): void => asked.clear()

async function ask(campaignId: string): Promise<Claimed | null> {
  const at = elapsed()
  if (core.settings.debug) return { ...SAMPLE, at }
  try {
    const { ok, body } = await post('/v1/claims', { campaignId }, LATE_MS)
    const { claim } = body as ClaimAnswer
    return ok && claim ? { ...claim, at } : null
  } catch {
    return null
  }
}
