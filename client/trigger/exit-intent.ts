/** @module Trigger: the visitor is about to leave. Never touches links or history. */

import { AFTER_CLICK_MS, AFTER_TYPING_MS, AWAY_MS, FIRST_LOOK_MS, FLING_STEP, LEAVING_STEP } from '../limits.ts'
import { device, listen, now, onVisibility, type Stop, together } from '../natives.ts'

/** Fires at most once, not while the visitor is busy. Watches the pointer; on a phone, flings and returns to the tab. */
export function exitIntent(_options: object, fire: () => void): Stop {
  const isPhone = device() === 'phone'
  let busyUntil = now() + FIRST_LOOK_MS
  let step = 0
  let top = 0
  let isDeep = false
  let hiddenAt = Infinity
  const busy = (ms: number) => {
    busyUntil = Math.max(busyUntil, now() + ms)
  }
  const leave = (isLeaving: boolean) => {
    if (!isLeaving || now() < busyUntil) return
    stop()
    fire()
  }
  const stop = together(
    // Links, buttons and whatever has to do with the cart lead away by themselves.
    listen(document, 'click', ({ target }) => {
      if ((target as Element).closest('a,button,input,[class*=cart i]')) busy(AFTER_CLICK_MS)
    }),
    listen(document, 'input', () => busy(AFTER_TYPING_MS)),
    listen<PointerEvent>(document, 'pointermove', ({ movementY }) => {
      step = movementY
    }),
    listen<MouseEvent>(document, 'mouseout', ({ relatedTarget, clientY }) =>
      leave(!relatedTarget && clientY <= 0 && step <= -LEAVING_STEP),
    ),
    listen(window, 'scroll', () => {
      isDeep ||= scrollY > innerHeight
      leave(isPhone && isDeep && top - scrollY > FLING_STEP)
      top = scrollY
    }),
    onVisibility((visible) => {
      leave(isPhone && visible && now() - hiddenAt > AWAY_MS)
      hiddenAt = now()
    }),
  )
  return stop
}
