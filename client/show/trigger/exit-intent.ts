/** @module Trigger: the visitor is about to leave. Never touches links or history. */

import { AFTER_CLICK_MS, AFTER_TYPING_MS, AWAY_MS, FIRST_LOOK_MS, FLING_STEP, LEAVING_STEP } from '../../limits.ts'
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { together } from '../together.ts'

/** Fires at most once, not while the visitor is busy. Watches the pointer; on a phone, flings and returns to the tab. */
export function exitIntent(_options: object, fire: () => void): Stop {
  const isPhone = core.device() === 'phone'
  let busyUntil = core.now() + FIRST_LOOK_MS
  let step = 0
  let top = 0
  let isDeep = false
  let hiddenAt = Infinity
  const busy = (ms: number) => {
    busyUntil = Math.max(busyUntil, core.now() + ms)
  }
  const leave = (isLeaving: boolean) => {
    if (!isLeaving || core.now() < busyUntil) return
    stop()
    fire()
  }
  const stop = together(
    // Links, buttons and whatever has to do with the cart lead away by themselves.
    core.listen(document, 'click', ({ target }) => {
      if ((target as Element).closest('a,button,input,[class*=cart i]')) busy(AFTER_CLICK_MS)
    }),
    core.listen(document, 'input', () => busy(AFTER_TYPING_MS)),
    core.listen<PointerEvent>(document, 'pointermove', ({ movementY }) => {
      step = movementY
    }),
    core.listen<MouseEvent>(document, 'mouseout', ({ relatedTarget, clientY }) =>
      leave(!relatedTarget && clientY <= 0 && step <= -LEAVING_STEP),
    ),
    core.listen(window, 'scroll', () => {
      isDeep ||= scrollY > innerHeight
      leave(isPhone && isDeep && top - scrollY > FLING_STEP)
      top = scrollY
    }),
    core.onVisibility((visible) => {
      leave(isPhone && visible && core.now() - hiddenAt > AWAY_MS)
      hiddenAt = core.now()
    }),
  )
  return stop
}
