/** @module When a visitor is left in peace, to the millisecond. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignInput } from '../../contract/campaign.ts'
import { frequencyCap } from '../../worker/core/frequency-cap.ts'
import { newProfile, type ProfileState } from '../../worker/core/profile.ts'
import { sampleCampaign } from './sample-campaign.ts'
import { NOW } from './sample-event.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** A session from so many minutes ago to so many minutes ago. */
const session = (from: number, to: number) => ({
  startedAt: NOW - from * MINUTE,
  endedAt: NOW - to * MINUTE,
  pageViews: 1,
})
const sessions = (...recent: ReturnType<typeof session>[]) => ({ sessions: { recent, older: 0 } })
const shown = (minutesAgo: number, campaignId = 'other') => ({
  interrupted: { value: campaignId, at: NOW - minutesAgo * MINUTE, key: 'k' },
})
const history = (what: ProfileState['campaigns'][string]) => ({ campaigns: { offer: what } })
function capOf(change: Partial<CampaignInput> | undefined, state: ProfileState) {
  const campaign = sampleCampaign(change)
  return frequencyCap({ campaign, layout: campaign.layout }, state, NOW)
}

const quiet = (untilAt: number) => ({ kind: 'quiet_after_close', untilAt })
const converted = { kind: 'converted' }
const once = (campaignId = 'other') => ({ kind: 'one_this_session', campaignId })

const cases: { name: string; campaign?: Partial<CampaignInput>; state: Partial<ProfileState>; cap: object | null }[] = [
  { name: 'somebody never seen', state: {}, cap: null },
  { name: 'somebody who was shown nothing', state: sessions(session(10, 0)), cap: null },

  { name: 'another one opened in this session', state: { ...sessions(session(10, 0)), ...shown(5) }, cap: once() },
  {
    name: 'this one opened in this session',
    state: { ...sessions(session(10, 0)), ...shown(5, 'offer') },
    cap: once('offer'),
  },
  {
    name: 'one opened with the first event of this session',
    state: { ...sessions(session(10, 0)), ...shown(10) },
    cap: once(),
  },
  {
    name: 'one opened a ms before this session',
    state: { ...sessions(session(10, 0)), interrupted: { value: 'other', at: NOW - 10 * MINUTE - 1, key: 'k' } },
    cap: null,
  },
  {
    name: 'one opened in the session before',
    state: { ...sessions(session(200, 100), session(10, 0)), ...shown(150) },
    cap: null,
  },
  {
    name: 'one opened, nothing for 30 minutes: still that session',
    state: { ...sessions(session(40, 30)), ...shown(35) },
    cap: once(),
  },
  {
    name: 'one opened, nothing for 30 minutes and a ms: that session is over',
    state: {
      sessions: { recent: [{ startedAt: NOW - DAY, endedAt: NOW - 30 * MINUTE - 1, pageViews: 1 }], older: 0 },
      ...shown(35),
    },
    cap: null,
  },
  { name: 'one opened by a clock ahead of ours', state: { ...sessions(session(10, -4)), ...shown(-4) }, cap: once() },
  {
    name: 'a bar beside one that opened',
    campaign: { layout: 'bar' },
    state: { ...sessions(session(10, 0)), ...shown(5) },
    cap: null,
  },
  {
    name: 'a toast beside one that opened',
    campaign: { layout: 'toast' },
    state: { ...sessions(session(10, 0)), ...shown(5) },
    cap: null,
  },
  {
    name: 'a slide-in beside one that opened',
    campaign: { layout: 'slide_in' },
    state: { ...sessions(session(10, 0)), ...shown(5) },
    cap: once(),
  },

  { name: 'closed just now', state: history({ closedAt: NOW }), cap: quiet(NOW + 5 * DAY) },
  { name: 'closed five days ago but for a ms', state: history({ closedAt: NOW - 5 * DAY + 1 }), cap: quiet(NOW + 1) },
  { name: 'closed five days ago', state: history({ closedAt: NOW - 5 * DAY }), cap: null },
  { name: 'shown and not closed', state: history({ shownAt: NOW - DAY }), cap: null },
  { name: 'another one closed', state: { campaigns: { other: { closedAt: NOW } } }, cap: null },
  {
    name: 'a bar that was closed',
    campaign: { layout: 'bar' },
    state: history({ closedAt: NOW }),
    cap: quiet(NOW + 5 * DAY),
  },
  {
    name: 'half a day of quiet, over',
    campaign: { frequency: { quietDaysAfterClose: 0.5 } },
    state: history({ closedAt: NOW - DAY / 2 }),
    cap: null,
  },
  {
    name: 'no quiet at all, closed just now',
    campaign: { frequency: { quietDaysAfterClose: 0 } },
    state: history({ closedAt: NOW }),
    cap: null,
  },

  { name: 'accepted a year ago', state: history({ convertedAt: NOW - 365 * DAY }), cap: converted },
  { name: 'accepted at the beginning of time', state: history({ convertedAt: 0 }), cap: converted },
  {
    name: 'accepted, and may come again',
    campaign: { frequency: { stopAfterConversion: false } },
    state: history({ convertedAt: NOW }),
    cap: null,
  },
  {
    name: 'accepted and may come again, but closed since',
    campaign: { frequency: { stopAfterConversion: false } },
    state: history({ convertedAt: NOW, closedAt: NOW }),
    cap: quiet(NOW + 5 * DAY),
  },
  {
    name: 'accepted, closed and one a session: accepting is told',
    state: { ...history({ convertedAt: NOW, closedAt: NOW }), ...sessions(session(10, 0)), ...shown(5) },
    cap: converted,
  },
  {
    name: 'closed and one a session: closing is told',
    state: { ...history({ closedAt: NOW }), ...sessions(session(10, 0)), ...shown(5) },
    cap: quiet(NOW + 5 * DAY),
  },
]

for (const { name, campaign, state, cap } of cases)
  test(`frequency cap: ${name}`, () => assert.deepEqual(capOf(campaign, { ...newProfile('ann').state, ...state }), cap))

test('frequency cap: a campaign may be called constructor', () => {
  assert.equal(capOf({ campaignId: 'constructor' }, newProfile('ann').state), null)
})
