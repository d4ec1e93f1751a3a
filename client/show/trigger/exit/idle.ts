/** @module Signal: nothing is touched for a while on a page that can be seen. */
import type { Stop } from '../../../natives.ts'
import { core } from '../../core.ts'
import { isVisible } from '../../is-visible.ts'
import { UNTOUCHED_MS } from '../../limits.ts'
import { onVisibility } from '../../on-visibility.ts'
import { together } from '../../together.ts'
import { isTouch } from './hands.ts'
import { onUse } from './on-use.ts'
import type { Alarm } from './signal.ts'

/** A field that is being filled in, or a frame, which may be a film of another site. */
const ABSORBING = ':read-write,select,iframe'

/** On a touch screen only. Not where a field waits for an answer, or a film plays. */
export function idle(alarm: Alarm): Stop {
  let stopWaiting: Stop | undefined
  const wait = () => {
    stopWaiting?.()
    stopWaiting = core.later(look, UNTOUCHED_MS)
  }
  const look = () => (isVisible() && isTouch() && !isAbsorbed() ? alarm('idle') : wait())
  wait()
  return together(onUse(wait), onVisibility(wait), () => stopWaiting?.())
}

const isAbsorbed = () =>
  document.activeElement?.matches(ABSORBING) || [...document.querySelectorAll('video')].some(({ paused }) => !paused)
