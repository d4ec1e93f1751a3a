/** @module POST /v1/back-tests: what a draft would have come to among the visitors of the last days. */
import { Hono } from 'hono'
import { type BackTest, BackTestSchema } from '../../../contract/back-test.ts'
import { DAY_MS } from '../../core/activity.ts'
import type { LiveThrough } from '../../core/back-test/live-through.ts'
import { withDraft } from '../../core/back-test/with-draft.ts'
import { publishedSegments } from '../../core/publication.ts'
import { readHistories } from '../../store/histories.ts'
import { listRecentVisitors } from '../../store/list-profiles.ts'
import { readPublished } from '../../store/published-settings.ts'
import { listReadyMade } from '../../store/read-any-segment.ts'
import { listSegments } from '../../store/segments.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import type { CheckCampaign } from './check-campaign.ts'
import { CAMPAIGN_LIMITS, readDeepJson } from './read-deep-json.ts'

/** Newest visitors that are looked at, and how many at a time. Our policy. */
const MOST_VISITORS = 2000
const SLICE = 50
/** After this no further slice is begun, ms: what was counted until then is answered. */
const MOST_MS = 5000

/** A draft need not have an id yet. */
const UNNAMED = 'draft'

/** The door, which checks the draft by `check` and lives through the past by `liveThrough`. */
export const backTests = (check: CheckCampaign, liveThrough: LiveThrough) =>
  new Hono<AppEnv>().post('/', async (c) => {
    const read = await readDeepJson(c, BackTestSchema, CAMPAIGN_LIMITS)
    if ('refusal' in read) return read.refusal
    const db = c.env.DB
    const { campaign: raw, days } = read.value
    const { campaign, errors } = await check(db, String(raw.campaignId ?? UNNAMED), { status: 'draft', ...raw })
    if (!campaign) return problem(c, 'campaign_invalid', { detail: 'Mend the fields named here.', errors })
    const now = Date.now()
    const [live, own, ready, visitors] = await Promise.all([
      readPublished(c.env.SETTINGS, now),
      listSegments(db),
      listReadyMade(db),
      listRecentVisitors(db, MOST_VISITORS + 1),
    ])
    const settings = withDraft(live, campaign, publishedSegments([campaign], [...ready, ...own]))
    const from = now - days * DAY_MS
    const past = liveThrough({ settings, draftId: campaign.campaignId, since: from })
    let done = 0
    while (done < Math.min(visitors.length, MOST_VISITORS) && Date.now() < now + MOST_MS) {
      past.add(await readHistories(db, visitors.slice(done, done + SLICE)))
      done += SLICE
    }
    return c.json<BackTest>({
      campaignId: campaign.campaignId,
      from,
      to: now,
      isWhole: done >= visitors.length,
      ...past.result(),
    })
  })
