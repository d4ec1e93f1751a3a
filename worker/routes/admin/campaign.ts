/** @module GET /v1/campaigns/:id and …/versions/:n: one campaign with its draft, its versions and its figures. */
import { Hono } from 'hono'
import type { CampaignAtVersion, CampaignDetail } from '../../../contract/campaign-admin.ts'
import { variantCounters, variantFigures } from '../../core/variant-figures.ts'
import { readDraft } from '../../store/campaign-drafts.ts'
import { listVersions, readVersion } from '../../store/campaign-versions.ts'
import { readCampaign } from '../../store/campaigns.ts'
import { sumCounters } from '../../store/counters.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import type { CheckCampaign } from './check-campaign.ts'

/** The doors; `check` says what is wrong with the draft, or with what is published. */
export const campaign = (check: CheckCampaign) =>
  new Hono<AppEnv>()
    .get('/:id', async (c) => {
      const id = c.req.param('id')
      const [stored, draft, versions, sums] = await Promise.all([
        readCampaign(c.env.DB, id),
        readDraft(c.env.DB, id),
        listVersions(c.env.DB, id),
        sumCounters(c.env.DB, variantCounters(id)),
      ])
      if (!stored && !draft) return problem(c, 'not_found', { detail: 'There is no campaign with this id.' })
      const { version, publishedAt, ...definition } = stored ?? { version: 0, publishedAt: 0 }
      const { errors, warnings } = await check(c.env.DB, id, draft?.definition ?? definition)
      const figures = variantFigures(sums, { campaignId: id, goal: stored?.goal ?? 'click' })
      const live = stored && { version, publishedAt, definition: definition as typeof stored }
      return c.json<CampaignDetail>({ campaignId: id, live, draft, versions, warnings, errors, figures })
    })

    .get('/:id/versions/:n', async (c) => {
      const [id, version] = [c.req.param('id'), Number(c.req.param('n'))]
      const found = Number.isInteger(version) ? await readVersion(c.env.DB, id, version) : null
      return found
        ? c.json<CampaignAtVersion>({ campaignId: id, ...found })
        : problem(c, 'not_found', { detail: 'There is no such version of this campaign (any more).' })
    })
