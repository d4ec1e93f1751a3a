/** @module POST /v1/visit: hands on a page's events (take-visit.ts) and says what the page may show. */
import { Hono } from 'hono'
import type { Overlay, VisitAnswer } from '../../contract/visit.ts'
import type { PlanVisit, VisitPlan } from '../core/plan-visit.ts'
import type { Profile } from '../core/profile.ts'
import type { PublishedSettings } from '../core/published-settings.ts'
import type { VisitArrival } from '../core/visit-arrival.ts'
import { wantsViewers } from '../core/wants-viewers.ts'
import type { Env } from '../env.ts'
import { readVisitor } from '../store/profiles.ts'
import { readPublished } from '../store/published-settings.ts'
import type { AppEnv } from './app-env.ts'
import type { FillOverlays } from './fill-overlays.ts'
import { problem } from './problem.ts'
import { withSender } from './sender.ts'

/** The door, which says by `planVisit` what may open, filled in by `fill`. */
export const visit = (planVisit: PlanVisit, fill: FillOverlays) =>
  new Hono<AppEnv>().post('/', async (c) => {
    const { arrival } = c.var
    const { visitor, decide: isAsking } = arrival.visit
    const [settings, known] = await Promise.all([
      readPublished(c.env.SETTINGS, arrival.receivedAt),
      visitor && isAsking ? readKnownProfile(c.env, visitor) : { profile: null },
    ])
    const plan = planVisit({
      arrival,
      // Who cannot be recognised now is left in peace: the caps that protect them are not known either (safety rule 13).
      mayDecide: known !== 'unknown',
      settings,
      profile: known === 'unknown' ? null : known.profile,
      country: (c.req.raw.cf?.country as string | undefined) ?? null,
    })
    try {
      // The answer promises that the events are kept, so it waits for the queue (safety rule 23).
      if (plan.message) await c.env.EVENTS.send(withSender(plan.message, c))
    } catch (error) {
      console.error('the queue did not take a visit', error)
      return problem(c, 'temporarily_unavailable', { detail: 'Keep the events and send them again later.' })
    }
    const url = new URL(c.req.url)
    return c.json(await answer(c.env, plan, { fill, arrival, settings, url }), 202)
  })

interface Answering {
  fill: FillOverlays
  arrival: VisitArrival
  settings: PublishedSettings
  url: URL
}

async function answer(
  env: Env,
  { decision, profile }: VisitPlan,
  { fill, arrival, settings, url }: Answering,
): Promise<VisitAnswer> {
  const { visit, events, rejected } = arrival
  const lookingAt = visit.page.product?.productId ?? null
  const mayKnow = visit.visitor !== null && visit.consent.includes('personalise')
  const offers = decision?.offers ?? []
  return {
    accepted: events.length,
    rejected: rejected.map(({ id, code, detail }) => ({ id, code, detail })),
    overlays: await filled(fill, env, { offers, arrival, profile: mayKnow ? profile : null, settings }),
    live: mayKnow && lookingAt !== null && wantsViewers(settings) ? liveAddress(url, lookingAt) : null,
  }
}

/** The events are kept already: whatever hinders showing, the browser must hear of that, and show nothing (safety rule 13). */
async function filled(fill: FillOverlays, ...wanted: Parameters<FillOverlays>): Promise<Overlay[]> {
  try {
    return await fill(...wanted)
  } catch (error) {
    console.error('overlays could not be filled', error)
    return []
  }
}

function liveAddress(url: URL, productId: string): string {
  const protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return `${protocol}//${url.host}/v1/live-viewers?product=${encodeURIComponent(productId)}`
}

/** A database that does not answer must not cost the events. */
async function readKnownProfile(env: Env, visitor: string): Promise<{ profile: Profile | null } | 'unknown'> {
  try {
    return { profile: await readVisitor(env.DB, visitor) }
  } catch (error) {
    console.error('a profile could not be read', error)
    return 'unknown'
  }
}
