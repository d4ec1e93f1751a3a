/** @module Trigger: nothing was touched for so long on a page that is seen. */
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { isVisible } from '../is-visible.ts'
import { onVisibility } from '../on-visibility.ts'
import { together } from '../together.ts'
import { onUse } from './exit/on-use.ts'
import { isFilmPlaying } from './is-film-playing.ts'

/** Fires after `seconds` without a move, press, key or scroll. Not in a hidden tab, nor while a film plays. */
export function inactivity({ seconds }: { seconds: number }, fire: () => void): Stop {
  let stopWaiting: Stop | undefined
  const wait = () => {
    stopWaiting?.()
    stopWaiting = core.later(look, seconds * 1_000)
  }
  const look = () => {
    wait()
    if (isVisible() && !isFilmPlaying()) fire()
  }
  wait()
  return together(onUse(wait), onVisibility(wait), () => stopWaiting?.())
}
