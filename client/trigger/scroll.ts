/** @module Trigger: the visitor has scrolled so far down. */
import { seenShare } from '../engagement.ts'
import { listen, type Stop } from '../natives.ts'

/** Fires once, when a scroll brings the deepest point seen to `share` of the page. A page seen whole without scrolling never fires. */
export function scroll({ share }: { share: number }, fire: () => void): Stop {
  const stop = listen(window, 'scroll', () => {
    if (seenShare() < share) return
    stop()
    fire()
  })
  return stop
}
