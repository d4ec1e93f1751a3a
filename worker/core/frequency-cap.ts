/** @module May this campaign be shown to this visitor again? The caps that hold over pages, tabs and devices. */
import type { Outcome } from '../../contract/decision.ts'
import { isInterrupting, type Layout } from '../../contract/layout.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import { DAY_MS } from './activity.ts'
import type { CampaignHistory } from './campaign-history.ts'
import { isGoalReached } from './goal-reached.ts'
import type { ProfileState } from './profile.ts'
import { SESSION_GAP_MS } from './sessions.ts'
import { showsOf } from './shows-of.ts'

/**
 * Why a visitor must be left in peace by this campaign now, or null. Never again once its goal was reached, so many times
 * at most, quiet for some days after it was closed or shown, at most one interrupting overlay a session. Who is held out
 * is left in peace just as long, as if what would have been shown had been shown and closed. `layout`: what they would
 * see. `now` in ms UTC.
 */
export function frequencyCap(
  { campaign, layout }: { campaign: PublishedCampaign; layout: Layout },
  state: ProfileState,
  now: number,
): Outcome | null {
  const { frequency } = campaign
  if (frequency.stopAfterConversion && isGoalReached(campaign, state)) return { kind: 'converted' }
  const history = state.campaigns[campaign.campaignId]
  const shows = showsOf(history)
  if (frequency.mostShows !== undefined && shows >= frequency.mostShows) return { kind: 'shown_enough', shows }
  return quiet(campaign, history, now) ?? (isInterrupting(layout) ? onceASession(state, now) : null)
}

function quiet({ frequency }: PublishedCampaign, history: CampaignHistory | undefined, now: number): Outcome | null {
  const { heldOutAt = 0, shownAt = 0, closedAt = 0 } = history ?? {}
  const untilAt = (at: number, days: number) => (at === 0 ? 0 : at + days * DAY_MS)
  const afterClose = untilAt(Math.max(closedAt, heldOutAt), frequency.quietDaysAfterClose)
  if (now < afterClose) return { kind: 'quiet_after_close', untilAt: afterClose }
  const afterShow = untilAt(Math.max(shownAt, heldOutAt), frequency.quietDaysAfterShow ?? 0)
  return now < afterShow ? { kind: 'quiet_after_show', untilAt: afterShow } : null
}

function onceASession({ sessions, interrupted }: ProfileState, now: number): Outcome | null {
  const session = sessions.recent.at(-1)
  if (!session || !interrupted) return null
  const isInThisOne = interrupted.at >= session.startedAt && now - session.endedAt <= SESSION_GAP_MS
  return isInThisOne ? { kind: 'one_this_session', campaignId: interrupted.value } : null
}
