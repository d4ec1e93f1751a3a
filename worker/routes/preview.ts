/** @module POST /v1/preview: what the link of a preview shows on a page. It keeps, counts and gives nothing. */
import { Hono } from 'hono'
import type { Block } from '../../contract/campaign/block.ts'
import type { Claim } from '../../contract/claim.ts'
import type { PreviewAnswer } from '../../contract/preview.ts'
import { contentOf } from '../core/content-of.ts'
import type { Offer } from '../core/decide/offer.ts'
import type { PreviewOutcome } from '../core/preview-decision.ts'
import { poolsOf, sampleClaim } from '../core/sample-claim.ts'
import { readPools } from '../store/coupon-pools.ts'
import { type Preview, readPreview } from '../store/previews.ts'
import { readVisitor } from '../store/profiles.ts'
import { readPublished } from '../store/published-settings.ts'
import { sha256 } from './admin/sha256.ts'
import type { AppEnv } from './app-env.ts'
import type { FillOverlays } from './fill-overlays.ts'
import { problem } from './problem.ts'

/** The door, after `takeDebugVisit`; `outcomeOf` says what somebody of a segment would get, `fill` fills it in. */
export const preview = (outcomeOf: PreviewOutcome, fill: FillOverlays) =>
  new Hono<AppEnv>().post('/', async (c) => {
    const { arrival, debugKey } = c.var
    const shown = debugKey === undefined ? null : await readPreview(c.env.SETTINGS, await sha256(debugKey))
    if (!shown) return problem(c, 'not_found', { detail: 'The link of this preview has expired. Make a new one.' })

    const { name } = shown.campaign
    const { as, language } = shown
    const offer = offerOf(shown)
    const now = arrival.receivedAt
    const page = language === null ? arrival.visit.page : { ...arrival.visit.page, language }
    const visit = { ...arrival.visit, page }
    const settings = await readPublished(c.env.SETTINGS, now)
    const country = (c.req.raw.cf?.country as string | undefined) ?? null
    const [overlays, sample, profile] = await Promise.all([
      fill(c.env, { offers: [offer], arrival: { ...arrival, visit }, profile: null, settings }),
      sampleOf(c.env.DB, contentOf(offer, page.language ?? null)),
      as?.profileId ? readVisitor(c.env.DB, as.profileId) : null,
    ])
    const draft = { campaign: offer.campaign, segments: shown.segments }
    const outcome = profile && outcomeOf({ preview: draft, settings, profile, visit, country, now })
    return c.json<PreviewAnswer>({
      name,
      overlay: overlays[0] ?? null,
      sample,
      as: as && { segment: as.segment, outcome },
      language,
    })
  })

/** Whatever its audience, its caps and its test say. */
function offerOf({ campaign, version, variant }: Preview): Offer {
  const chosen = campaign.variants?.find(({ variantId }) => variantId === variant) ?? null
  return { campaign: { ...campaign, version }, variant: chosen, isHeldOut: false, triggers: [] }
}

async function sampleOf(db: D1Database, content: readonly Block[]): Promise<Claim> {
  const pools = await readPools(db, poolsOf(content))
  return sampleClaim(content, new Map([...pools].map(([poolId, { pool }]) => [poolId, pool])))
}
