/** @module Watches how a page is used: active time and the deepest point seen. */
import { IDLE_MS, SCROLL_SHARE } from './limits.ts'
import { isVisible, listen, now } from './natives.ts'
import { page } from './page-story.ts'
import { record } from './record.ts'

let activeMs = 0
let usedAt = 0
let deepest = 0

/** Begins to watch; sends `scroll` once a page, when the visitor has scrolled to nine tenths of it. */
export function watchEngagement(): void {
  use()
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll']) listen(window, type, use)
  listen(window, 'scroll', () => {
    const wasDeep = deepest >= SCROLL_SHARE
    deepest = Math.max(deepest, seenShare())
    return !wasDeep && deepest >= SCROLL_SHARE && record('scroll', { share: SCROLL_SHARE })
  })
}

/** Reports what came together since the last report, as when the page is hidden. Nothing for a page nobody used. */
export function reportEngagement(): void {
  count()
  usedAt = 0
  if (activeMs > 0 && page) void record('user_engagement', { activeMs, scrollShare: Math.max(deepest, seenShare()) })
  activeMs = 0
}

/** Another page has begun. */
export function restartEngagement(): void {
  deepest = 0
  use()
}

/** How far down the lower edge of the window is, as a share of the page; 1 where it cannot scroll. */
export const seenShare = (): number =>
  Math.min(1, Math.max(0, (scrollY + innerHeight) / document.documentElement.scrollHeight || 1))

/** Counts the time since the last use, 30 s at most. A clock that jumps back adds nothing. */
function count(): void {
  if (usedAt) activeMs += Math.max(0, Math.min(now() - usedAt, IDLE_MS))
}

function use(): void {
  if (!isVisible()) return
  count()
  usedAt = now()
}
