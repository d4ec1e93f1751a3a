/** @module GET /v1/campaigns: the list with figures, and what waits to be published. */
import { Hono } from 'hono'
import type { CampaignList } from '../../../contract/admin.ts'
import { DAY_MS } from '../../core/activity.ts'
import { EXIT_ALARM_COUNTERS, EXIT_ALARM_DAYS, exitAlarms } from '../../core/exit-alarms.ts'
import { hourOf } from '../../core/hour-of.ts'
import { overlayFigures } from '../../core/today.ts'
import { listDrafts } from '../../store/campaign-drafts.ts'
import { listCampaigns } from '../../store/campaigns.ts'
import { sumCounters } from '../../store/counters.ts'
import type { AppEnv } from '../app-env.ts'

const HELD_OUT = 'overlay_held_out '

export const campaigns = new Hono<AppEnv>().get('/', async (c) => {
  const from = hourOf(Date.now() - EXIT_ALARM_DAYS * DAY_MS)
  const [list, drafts, sums, alarms] = await Promise.all([
    listCampaigns(c.env.DB),
    listDrafts(c.env.DB),
    sumCounters(c.env.DB, ['overlay_shown ', 'overlay_clicked ', 'overlay_closed ', HELD_OUT]),
    sumCounters(c.env.DB, EXIT_ALARM_COUNTERS, from),
  ])
  const names = Object.fromEntries(list.map(({ campaignId, name }) => [campaignId, name]))
  const figures = new Map(overlayFigures(rowsOf(sums), names).map((figure) => [figure.campaignId, figure]))
  return c.json<CampaignList>({
    campaigns: list.map((campaign) => {
      const { shown = 0, clicked = 0, closed = 0 } = figures.get(campaign.campaignId) ?? {}
      const heldOut = sums[HELD_OUT + campaign.campaignId]
      return { ...campaign, figures: { shown, clicked, closed, ...(heldOut !== undefined && { heldOut }) } }
    }),
    drafts,
    exitAlarms: exitAlarms(rowsOf(alarms)),
  })
})

const rowsOf = (sums: Record<string, number>) => Object.entries(sums).map(([name, value]) => ({ name, value }))
