/** @module Signal: the tab was hidden for a while and is shown again. */
import type { Stop } from '../../../natives.ts'
import { core } from '../../core.ts'
import { AWAY_MS } from '../../limits.ts'
import { onVisibility } from '../../on-visibility.ts'
import { isBusy, isTouch } from './hands.ts'
import type { Alarm } from './signal.ts'

/** On a touch screen only: with a mouse, people go from tab to tab. Not where a click has just opened another one. */
export function tab(alarm: Alarm): Stop {
  let hiddenAt = Infinity
  return onVisibility((visible) => {
    if (visible && isTouch() && core.now() - hiddenAt > AWAY_MS) alarm('tab')
    hiddenAt = visible || isBusy() ? Infinity : core.now()
  })
}
