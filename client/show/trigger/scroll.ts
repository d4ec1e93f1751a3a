/** @module Trigger: the visitor has scrolled so far down. */
import type { Stop } from '../../natives.ts'
import { seenShare } from '../../seen-share.ts'
import { onEach } from './on-each.ts'

/** Fires once, when a scroll brings the deepest point seen to `share` of the page. A page seen whole without scrolling never fires. */
export function scroll({ share }: { share: number }, fire: () => void): Stop {
  const stop = onEach('scroll', () => {
    if (seenShare() < share) return
    stop()
    fire()
  })
  return stop
}
