/** @module POST /v1/debug: answers for a page that somebody debugs, and keeps nothing of it. */
import { Hono } from 'hono'
import type { DebugAnswer } from '../../contract/debug.ts'
import { isInterrupting } from '../../contract/layout.ts'
import { debugReasons } from '../core/debug-reasons.ts'
import { layoutOf } from '../core/decide/offer.ts'
import type { PlanVisit } from '../core/plan-visit.ts'
import type { Env } from '../env.ts'
import { isDebugKey } from '../store/debug-keys.ts'
import { readVisitor } from '../store/profiles.ts'
import { readPublished } from '../store/published-settings.ts'
import { sha256 } from './admin/sha256.ts'
import type { AppEnv } from './app-env.ts'

/** The door, which says by `planVisit` what may open and why not. */
export const debug = (planVisit: PlanVisit) =>
  new Hono<AppEnv>().post('/', async (c) => {
    const { arrival, debugKey } = c.var
    const { visit, events, rejected, receivedAt } = arrival
    const [settings, profile, isOwner] = await Promise.all([
      readPublished(c.env.SETTINGS, receivedAt),
      visit.visitor ? readVisitor(c.env.DB, visit.visitor) : null,
      isOwnersKey(c.env, debugKey),
    ])
    const country = (c.req.raw.cf?.country as string | undefined) ?? null
    const plan = planVisit({ arrival, mayDecide: true, settings, profile, country })
    return c.json<DebugAnswer>({
      accepted: events.length,
      rejected: rejected.map(({ id, code, detail }) => ({ id, code, detail })),
      // Nothing would be drawn for who is held out; the reasons tell.
      offered: (plan.decision?.offers ?? [])
        .filter(({ isHeldOut }) => !isHeldOut)
        .map((offer) => ({
          campaignId: offer.campaign.campaignId,
          interrupting: isInterrupting(layoutOf(offer)),
          triggers: offer.triggers,
        })),
      reasons: plan.decision && isOwner ? debugReasons(settings.campaigns, plan.decision) : null,
    })
  })

/** The key of an owner's link, not expired. A store that does not answer opens nothing. */
const isOwnersKey = async (env: Env, key: string | undefined): Promise<boolean> =>
  key !== undefined && isDebugKey(env.SETTINGS, await sha256(key)).catch(() => false)
