/** @module PUT and DELETE /v1/campaigns/:id/draft: what an owner keeps beside what is published. */
import { Hono } from 'hono'
import type { CampaignWritten } from '../../../contract/campaign-admin.ts'
import { CampaignIdSchema } from '../../../contract/campaign-id.ts'
import { parse } from '../../../contract/parse.ts'
import { RawCampaignSchema } from '../../../contract/raw-campaign.ts'
import { deleteDraft, saveDraft } from '../../store/campaign-drafts.ts'
import { readCampaign } from '../../store/campaigns.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'
import type { CheckCampaign } from './check-campaign.ts'
import { CAMPAIGN_LIMITS, readDeepJson } from './read-deep-json.ts'
import { changedSince, writtenOn } from './written-on.ts'

/** The doors; a draft is saved though it has errors, so that nothing that was typed is lost. */
export const campaignDraft = (check: CheckCampaign) =>
  new Hono<AppEnv>()
    .put('/:id/draft', async (c) => {
      const read = await readDeepJson(c, RawCampaignSchema, CAMPAIGN_LIMITS)
      if ('refusal' in read) return read.refusal
      const id = parse(CampaignIdSchema, c.req.param('id'))
      if (!id.ok) return requestInvalid(c, [{ field: 'campaignId', message: id.errors[0]?.message ?? 'is not an id' }])
      const definition = { campaignId: id.value, ...read.value }
      const { errors, warnings } = await check(c.env.DB, id.value, definition)
      const base = { ...writtenOn(c), now: Date.now() }
      const savedAt = await saveDraft(c.env.DB, { campaignId: id.value, definition }, base)
      if (savedAt === null) return changedSince(c)
      return c.json<CampaignWritten>({ ...(await standing(c.env.DB, id.value)), warnings, errors, savedAt })
    })

    .delete('/:id/draft', async (c) => {
      const id = c.req.param('id')
      if (!(await deleteDraft(c.env.DB, id, writtenOn(c)))) return changedSince(c)
      return c.json<CampaignWritten>({ ...(await standing(c.env.DB, id)), warnings: [] })
    })

/** What is published goes on as it was. */
async function standing(db: D1Database, campaignId: string): Promise<Omit<CampaignWritten, 'warnings'>> {
  const [campaign, { version }] = await Promise.all([readCampaign(db, campaignId), readShopSettings(db)])
  return { campaignId, status: campaign?.status ?? 'draft', version: campaign?.version ?? 0, settingsVersion: version }
}
