/** @module Lives through what visitors did, slice by slice, with a draft beside the live campaigns. */
import type { BackTest } from '../../../contract/back-test.ts'
import type { Decide } from '../decide.ts'
import type { StoredEvent } from '../ingest-message.ts'
import type { Profile } from '../profile.ts'
import type { PublishedSettings } from '../published-settings.ts'
import { BackTestSums } from './back-test-sums.ts'
import { pastVisitor } from './past-visitor.ts'
import { replay } from './replay.ts'

/** `settings` with the draft among the campaigns; page views since a moment (ms UTC) are counted. */
export interface PastAsked {
  settings: PublishedSettings
  draftId: string
  since: number
}

/** `add` takes visitors with their stored packs, each visitor once. */
export interface Past {
  add: (visitors: readonly { profile: Profile; packs: StoredEvent[][] }[]) => void
  result: () => Pick<BackTest, 'visitors' | 'pageViews' | 'campaigns' | 'overlaps'>
}

/** What the door is handed: so it is read without all that a decision asks. */
export type LiveThrough = (asked: PastAsked) => Past

/** By `decide`, as every page view is decided. */
export function liveThrough({ settings, draftId, since }: PastAsked, decide: Decide): Past {
  const sums = new BackTestSums(draftId)
  return {
    add: (visitors) => {
      for (const { profile, packs } of visitors)
        sums.add(replay(pastVisitor(profile, packs), { settings, since }, decide))
    },
    result: () => ({
      visitors: sums.visitors,
      pageViews: sums.pageViews,
      campaigns: sums.campaigns(),
      overlaps: sums.overlaps(),
    }),
  }
}
