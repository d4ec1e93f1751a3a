/** @module Watches how a page is used: active time and the deepest point seen. */
import { IDLE_MS, SCROLL_SHARE } from './limits.ts'
import { isVisible, listen, now } from './natives.ts'
import { record } from './outbox/outbox.ts'
import { page } from './page-story.ts'
import { seenShare } from './seen-share.ts'

let activeMs = 0
let usedAt = 0
let deepest = 0

/** Begins to watch; sends `scroll` once a page, when the visitor has scrolled to nine tenths of it. */
export function watchEngagement(): void {
  use()
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll']) listen(window, type, use)
  listen(window, 'scroll', () => {
    if (deepest < SCROLL_SHARE && seenShare() >= SCROLL_SHARE) record('scroll', { share: SCROLL_SHARE })
    deepest = Math.max(deepest, seenShare())
  })
}

/** Reports what came together since the last report, as when the page is hidden. Less than a second waits for more. */
export function reportEngagement(): void {
  use()
  if (activeMs < 1000 || !page) return
  record('user_engagement', { activeMs, scrollShare: Math.max(deepest, seenShare()) })
  activeMs = 0
}

/** Another page has begun. */
export function restartEngagement(): void {
  deepest = 0
  use()
}

/** Counts the time since the last use, 30 s at most. A clock that jumps back adds nothing, nor does a hidden page. */
function use(): void {
  if (usedAt) activeMs += Math.max(0, Math.min(now() - usedAt, IDLE_MS))
  usedAt = isVisible() ? now() : 0
}
