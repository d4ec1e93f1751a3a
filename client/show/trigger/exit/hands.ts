/** @module What the visitor's hands do: whether they are busy with the page, and whether they touch the screen. */
import type { Stop } from '../../../natives.ts'
import { core } from '../../core.ts'
import { AFTER_CLICK_MS, AFTER_TYPING_MS, FIRST_LOOK_MS } from '../../limits.ts'
import { together } from '../../together.ts'
import { onEach } from '../on-each.ts'

let busyUntil = 0
let isTouching = false

/** Just arrived, just clicked, or typing: what looks like leaving is something else. */
export const isBusy = (): boolean => core.now() < busyUntil

/** By what pressed last, because a tablet may have a mouse; at first by the device. */
export const isTouch = (): boolean => isTouching

/** Watches from now on; the first look begins. */
export function watchHands(): Stop {
  busyUntil = core.now() + FIRST_LOOK_MS
  isTouching = core.device() === 'phone'
  const busy = (ms: number) => () => {
    busyUntil = Math.max(busyUntil, core.now() + ms)
  }
  const clicked = busy(AFTER_CLICK_MS)
  return together(
    // Any click: much that leads away or belongs to the cart is neither a link nor a button.
    onEach('click', clicked),
    // Keys move the page (Home, Page Up) and lead to other tabs and windows, too.
    onEach('keydown input', busy(AFTER_TYPING_MS)),
    onEach<PointerEvent>('pointerdown', ({ pointerType }) => {
      isTouching = pointerType === 'touch'
      // A mouse that presses a list of choices, or begins to drag, clicks nothing; a finger that goes down may begin to fling.
      if (!isTouching) clicked()
    }),
  )
}
