/** @module Trigger: so much of an element has been seen. */
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { isSelector } from '../is-selector.ts'
import { LOOK_MS } from '../limits.ts'
import { sight } from '../sight.ts'
import { together } from '../together.ts'

/** Fires when `share` of an element that `selector` names is in the window; elements may come later. */
export function visible({ selector, share }: { selector: string; share: number }, fire: () => void): Stop {
  if (!isSelector(selector)) return () => {}
  const { watch, stop } = sight(share, fire)
  let stopLooking: Stop | undefined
  const look = () => {
    stopLooking = core.later(look, LOOK_MS)
    for (const element of document.querySelectorAll(selector)) watch(element)
  }
  look()
  return together(stop, () => stopLooking?.())
}
