/** @module POST /v1/debug: answers for a page that somebody debugs, and keeps nothing of it. */
import { Hono } from 'hono'
import type { DebugAnswer } from '../../contract/debug.ts'
import { isInterrupting } from '../../contract/layout.ts'
import { debugReasons } from '../core/debug-reasons.ts'
import type { Decide } from '../core/decide.ts'
import { planVisit } from '../core/plan-visit.ts'
import type { Env } from '../env.ts'
import { isDebugKey } from '../store/debug-keys.ts'
import { readVisitor } from '../store/profiles.ts'
import { readPublished } from '../store/published-settings.ts'
import { sha256 } from './admin/sha256.ts'
import type { AppEnv } from './app-env.ts'

/** The door, which says by `decide` what may open and why not. */
export const debug = (decide: Decide) =>
  new Hono<AppEnv>().post('/', async (c) => {
    const { arrival, debugKey } = c.var
    const { visit, events, rejected, receivedAt } = arrival
    const [settings, profile, isOwner] = await Promise.all([
      readPublished(c.env.SETTINGS, receivedAt),
      visit.visitor ? readVisitor(c.env.DB, visit.visitor) : null,
      isOwnersKey(c.env, debugKey),
    ])
    const country = (c.req.raw.cf?.country as string | undefined) ?? null
    const plan = planVisit({ arrival, mayDecide: true, settings, profile, country }, decide)
    return c.json<DebugAnswer>({
      accepted: events.length,
      rejected: rejected.map(({ id, code, detail }) => ({ id, code, detail })),
      offered: (plan.decision?.offers ?? []).map(({ campaign, triggers }) => ({
        campaignId: campaign.campaignId,
        interrupting: isInterrupting(campaign.layout),
        triggers,
      })),
      reasons: plan.decision && isOwner ? debugReasons(settings.campaigns, plan.decision) : null,
    })
  })

/** The key of an owner's link, not expired. A store that does not answer opens nothing. */
const isOwnersKey = async (env: Env, key: string | undefined): Promise<boolean> =>
  key !== undefined && isDebugKey(env.SETTINGS, await sha256(key)).catch(() => false)
