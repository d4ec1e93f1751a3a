/** @module POST /v1/previews: a key for a link that shows one draft on the shop's own pages. */
import { Hono } from 'hono'
import type { FieldNote, PreviewKey, RawCampaign } from '../../../contract/campaign-admin.ts'
import { type PreviewRequest, PreviewRequestSchema } from '../../../contract/preview.ts'
import { publishedSegments } from '../../core/publication.ts'
import { readDraft } from '../../store/campaign-drafts.ts'
import { readVersion } from '../../store/campaign-versions.ts'
import { readCampaign } from '../../store/campaigns.ts'
import { PREVIEW_SECONDS, type Preview, recordPreview } from '../../store/previews.ts'
import { listReadyMade } from '../../store/read-any-segment.ts'
import { listSegments } from '../../store/segments.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import type { CheckCampaign } from './check-campaign.ts'
import type { ExampleMember } from './example-member.ts'
import { newKey } from './new-key.ts'
import { CAMPAIGN_LIMITS, readDeepJson } from './read-deep-json.ts'
import { sha256 } from './sha256.ts'

/** `check` says what is wrong with a campaign, `memberOf` names somebody of a segment. */
export const previews = (check: CheckCampaign, memberOf: ExampleMember) =>
  new Hono<AppEnv>().post('/', async (c) => {
    const read = await readDeepJson(c, PreviewRequestSchema, CAMPAIGN_LIMITS)
    if ('refusal' in read) return read.refusal
    const { variant, language, as } = read.value
    const raw = await wanted(c.env.DB, read.value)
    if (!raw) return problem(c, 'not_found', { detail: 'There is no such campaign, draft or version (any more).' })
    const campaignId = String(raw.campaignId ?? 'preview')
    const { campaign, errors } = await check(c.env.DB, campaignId, raw)
    if (!campaign)
      return problem(c, 'campaign_invalid', { detail: 'Nothing can be shown. Mend the fields named here.', errors })
    const now = Date.now()
    const example = as === undefined ? null : await memberOf(c.env.DB, as, now)
    const missing: FieldNote[] = [
      ...(variant === undefined || campaign.variants?.some(({ variantId }) => variantId === variant)
        ? []
        : [{ field: 'variant', message: `is none of this campaign: "${variant}"` }]),
      ...(as !== undefined && !example ? [{ field: 'as', message: `is no segment: "${as}"` }] : []),
    ]
    if (missing.length > 0) return requestInvalid(c, missing)

    const [stored, ready, own] = await Promise.all([
      readCampaign(c.env.DB, campaignId),
      listReadyMade(c.env.DB),
      listSegments(c.env.DB),
    ])
    const segments = publishedSegments([campaign], [...ready, ...own])
    const shown = { campaign, version: stored?.version ?? 1, variant: variant ?? null, language: language ?? null }
    const preview: Preview = { ...shown, as: example, segments }
    const key = newKey()
    await recordPreview(c.env.SETTINGS, await sha256(key), preview)
    return c.json<PreviewKey>({ key, expiresAt: now + PREVIEW_SECONDS * 1000 }, 201)
  })

/** The campaign itself, or by its id that version, its draft, or what is published. */
async function wanted(
  db: D1Database,
  { campaign, campaignId = '', version }: PreviewRequest,
): Promise<RawCampaign | null> {
  if (campaign) return campaign
  if (version !== undefined) return (await readVersion(db, campaignId, version))?.definition ?? null
  const [draft, stored] = await Promise.all([readDraft(db, campaignId), readCampaign(db, campaignId)])
  if (draft || !stored) return draft?.definition ?? null
  const { version: _, publishedAt: __, ...definition } = stored
  return definition
}
