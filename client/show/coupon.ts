/** @module This visitor's coupon, or draw, of a campaign: asked for once a page, at most one a person (C8, C9). */
import type { Claim, ClaimAnswer } from '../../contract/claim.ts'
import type { Claimed } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { LATE_MS } from '../limits.ts'
import { core } from './core.ts'
import { elapsed } from './elapsed.ts'
import { post } from './post.ts'

/** Plainly none, for those to whom nothing is given: the owner who only looks, and who is held out and sees nothing. */
const SAMPLE: Claim = { state: 'given', code: 'YOUR-CODE-HERE', leftMs: 900_000, slice: 0 }

const asked = new Map<string, Promise<Claimed | null>>()

/** The same answer each time; null where it cannot be had within a second, which is asked again the next time. */
export async function couponOf({ campaignId, isHeldOut }: Overlay): Promise<Claimed | null> {
  if (isHeldOut || core.settings.debug) return { ...SAMPLE, at: elapsed() }
  const asking = asked.get(campaignId) ?? ask(campaignId)
  asked.set(campaignId, asking)
  const claimed = await asking
  if (!claimed) asked.delete(campaignId)
  return claimed
}

/** Another page, where it is asked again and is the same; or another visitor, if the consent was withdrawn. */
export const forgetCoupons = (): void => asked.clear()

async function ask(campaignId: string): Promise<Claimed | null> {
  const at = elapsed()
  try {
    const { ok, body } = await post('/v1/claims', { campaignId, language: core.page()?.language }, LATE_MS)
    const { claim } = body as ClaimAnswer
    return ok && claim ? { ...claim, at } : null
  } catch {
    return null
  }
}
