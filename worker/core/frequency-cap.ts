/** @module May this campaign interrupt this visitor again? The caps that hold over pages, tabs and devices. */
import type { Outcome } from '../../contract/decision.ts'
import { isInterrupting } from '../../contract/layout.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import { DAY_MS } from './activity.ts'
import type { ProfileState } from './profile.ts'
import { SESSION_GAP_MS } from './sessions.ts'

/**
 * Why a visitor must be left in peace by this campaign now, or null. At most one interrupting overlay a session, quiet
 * for some days after it was closed, never again once it was accepted. `now` in ms UTC.
 */
export function frequencyCap(campaign: PublishedCampaign, state: ProfileState, now: number): Outcome | null {
  const history = state.campaigns[campaign.campaignId]
  if (history?.convertedAt !== undefined && campaign.frequency.stopAfterConversion) return { kind: 'converted' }

  const quietUntilAt = (history?.closedAt ?? 0) + campaign.frequency.quietDaysAfterClose * DAY_MS
  if (history?.closedAt !== undefined && now < quietUntilAt) return { kind: 'quiet_after_close', untilAt: quietUntilAt }

  const session = state.sessions.recent.at(-1)
  const last = state.interrupted
  if (!isInterrupting(campaign.layout) || !session || !last) return null
  if (last.at >= session.startedAt && now - session.endedAt <= SESSION_GAP_MS)
    return { kind: 'one_this_session', campaignId: last.value }
  return null
}
