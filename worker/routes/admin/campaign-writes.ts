/** @module PUT /v1/campaigns/:id publishes; POST …/status and …/roll-back publish what there was, changed. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Campaign } from '../../../contract/campaign.ts'
import type { CampaignWritten, FieldNote } from '../../../contract/campaign-admin.ts'
import { CampaignStatusSchema, RollBackSchema } from '../../../contract/campaign-write.ts'
import { RawCampaignSchema } from '../../../contract/raw-campaign.ts'
import { MOST_LIVE_CAMPAIGNS } from '../../core/publication.ts'
import { readVersion } from '../../store/campaign-versions.ts'
import { countOtherLive, readCampaign } from '../../store/campaigns.ts'
import type { Publish } from '../../store/publish.ts'
import { publishCampaign } from '../../store/publish-campaign.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'
import type { CheckCampaign } from './check-campaign.ts'
import { CAMPAIGN_LIMITS, readDeepJson } from './read-deep-json.ts'
import { changedSince, writtenOn } from './written-on.ts'

const NEVER = { detail: 'There is no campaign with this id that was ever published.' }

/** The doors; `check` says what is wrong with a campaign. */
export const campaignWrites = (check: CheckCampaign, publish: Publish) =>
  new Hono<AppEnv>()
    .put('/:id', async (c) => {
      const read = await readDeepJson(c, RawCampaignSchema, CAMPAIGN_LIMITS)
      if ('refusal' in read) return read.refusal
      const checked = await check(c.env.DB, c.req.param('id'), read.value)
      return checked.campaign
        ? written(c, checked.campaign, { publish, warnings: checked.warnings, endsDraft: true })
        : invalid(c, checked.errors)
    })

    .post('/:id/status', async (c) => {
      const read = await readJson(c, CampaignStatusSchema, 1024)
      if ('refusal' in read) return read.refusal
      const stored = await readCampaign(c.env.DB, c.req.param('id'))
      if (!stored) return problem(c, 'not_found', NEVER)
      const { version, publishedAt: _, ...campaign } = stored
      return written(c, { ...campaign, ...read.value }, { publish, warnings: [], endsDraft: false, madeFrom: version })
    })

    .post('/:id/roll-back', async (c) => {
      const read = await readJson(c, RollBackSchema, 1024)
      if ('refusal' in read) return read.refusal
      const id = c.req.param('id')
      const [now, then] = await Promise.all([readCampaign(c.env.DB, id), readVersion(c.env.DB, id, read.value.version)])
      if (!now || !then)
        return problem(c, 'not_found', { detail: 'There is no such version of this campaign (any more).' })
      // What it said comes back; whether it is shown stays as it is.
      const checked = await check(c.env.DB, id, { ...then.definition, status: now.status })
      if (!checked.campaign) return invalid(c, checked.errors)
      return written(c, checked.campaign, {
        publish,
        warnings: checked.warnings,
        endsDraft: false,
        madeFrom: now.version,
      })
    })

const invalid = (c: Context<AppEnv>, errors: FieldNote[]) =>
  problem(c, 'campaign_invalid', { detail: 'Nothing was published. Mend the fields named here.', errors })

interface Writing {
  publish: Publish
  warnings: FieldNote[]
  endsDraft: boolean
  /** The version that was read for it, where the request names none. */
  madeFrom?: number | null
}

async function written(
  c: Context<AppEnv>,
  campaign: Campaign,
  { publish, warnings, endsDraft, madeFrom = null }: Writing,
): Promise<Response> {
  const { campaignId, status } = campaign
  if (status === 'live' && (await countOtherLive(c.env.DB, campaignId)) >= MOST_LIVE_CAMPAIGNS)
    return invalid(c, [
      { field: 'status', message: `is one more than the ${MOST_LIVE_CAMPAIGNS} that may be live: pause another first` },
    ])
  const now = Date.now()
  const base = writtenOn(c)
  const publication = { ...base, version: base.version ?? madeFrom, now, endsDraft }
  const version = await publishCampaign(c.env.DB, campaign, publication)
  if (version === null) return changedSince(c)
  try {
    const { version: settingsVersion } = await publish(c.env.DB, c.env.SETTINGS, now)
    return c.json<CampaignWritten>({ campaignId, status, version, settingsVersion, warnings })
  } catch (error) {
    console.error('a campaign was kept and not published', campaignId, error)
    const detail = `It is kept as version ${version}, and visitors do not see it yet: load it again and publish once more.`
    return problem(c, 'temporarily_unavailable', { detail })
  }
}
