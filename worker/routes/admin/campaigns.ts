/** @module /v1/campaigns: the list with figures, and publishing one. */
import { Hono } from 'hono'
import type { CampaignList } from '../../../contract/admin.ts'
import { CampaignSchema, RawCampaignSchema } from '../../../contract/campaign.ts'
import { parse } from '../../../contract/parse.ts'
import { DAY_MS } from '../../core/activity.ts'
import { EXIT_ALARM_COUNTERS, EXIT_ALARM_DAYS, exitAlarms } from '../../core/exit-alarms.ts'
import { hourOf } from '../../core/hour-of.ts'
import { overlayFigures } from '../../core/today.ts'
import { listCampaigns, putCampaign } from '../../store/campaigns.ts'
import { sumCounters } from '../../store/counters.ts'
import { publish } from '../../store/publish.ts'
import { countPublication } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'

const MAX_CAMPAIGN_BYTES = 65_536

export const campaigns = new Hono<AppEnv>()
  .get('/', async (c) => {
    const from = hourOf(Date.now() - EXIT_ALARM_DAYS * DAY_MS)
    const [list, sums, alarms] = await Promise.all([
      listCampaigns(c.env.DB),
      sumCounters(c.env.DB, ['overlay_shown ', 'overlay_clicked ', 'overlay_closed ']),
      sumCounters(c.env.DB, EXIT_ALARM_COUNTERS, from),
    ])
    const names = Object.fromEntries(list.map(({ campaignId, name }) => [campaignId, name]))
    const figures = new Map(overlayFigures(rowsOf(sums), names).map((figure) => [figure.campaignId, figure]))
    return c.json<CampaignList>({
      campaigns: list.map((campaign) => {
        const { shown = 0, clicked = 0, closed = 0 } = figures.get(campaign.campaignId) ?? {}
        return { ...campaign, figures: { shown, clicked, closed } }
      }),
      exitAlarms: exitAlarms(rowsOf(alarms)),
    })
  })

  .put('/:id', async (c) => {
    const read = await readJson(c, RawCampaignSchema, MAX_CAMPAIGN_BYTES)
    if ('refusal' in read) return read.refusal
    const parsed = parse(CampaignSchema, { campaignId: c.req.param('id'), ...read.value })
    const errors = parsed.ok ? [] : parsed.errors
    if (parsed.ok && parsed.value.campaignId !== c.req.param('id'))
      errors.push({ field: 'campaignId', message: `is not the "${c.req.param('id')}" of the address` })
    if (!parsed.ok || errors.length > 0)
      return problem(c, 'campaign_invalid', { detail: 'Nothing was published. Mend the fields named here.', errors })

    const now = Date.now()
    await c.env.DB.batch([putCampaign(c.env.DB, parsed.value, now), countPublication(c.env.DB)])
    const { version } = await publish(c.env.DB, c.env.SETTINGS, now)
    return c.json({ campaignId: parsed.value.campaignId, status: parsed.value.status, settingsVersion: version })
  })

const rowsOf = (sums: Record<string, number>) => Object.entries(sums).map(([name, value]) => ({ name, value }))
