/** @module Trigger: the visitor is about to leave, by one of five signals. Never touches links or history. */
import type { Stop } from '../../natives.ts'
import { together } from '../together.ts'
import { back } from './exit/back.ts'
import { fling } from './exit/fling.ts'
import { isBusy, watchHands } from './exit/hands.ts'
import { idle } from './exit/idle.ts'
import { follow, stayed } from './exit/outcome.ts'
import { pointer } from './exit/pointer.ts'
import type { Signal } from './exit/signal.ts'
import { tab } from './exit/tab.ts'
import { onEach } from './on-each.ts'

/** Whom to tell. The signals are watched once for all of them. */
const waiting = new Set<() => void>()
let stopWatching: Stop | undefined
/** An alarm goes off once a page view at most. */
let isOver = false

/** Fires at most once a page view, not while the visitor is busy with the page. */
export function exitIntent(_options: object, fire: () => void): Stop {
  waiting.add(fire)
  if (!isOver) stopWatching ??= watch()
  return () => {
    waiting.delete(fire)
    if (!waiting.size) disarm()
  }
}

/** Another page view begins: the visitor stayed, and there may be another alarm. */
export function beginExitWatch(): void {
  isOver = false
  stayed()
}

const watch = (): Stop =>
  together(
    watchHands(),
    // A page that comes back from the cache is another page view.
    onEach('pagehide', disarm),
    pointer(alarm),
    fling(alarm),
    tab(alarm),
    idle(alarm),
    back(alarm),
  )

function disarm(): void {
  stopWatching?.()
  stopWatching = undefined
}

function alarm(signal: Signal): void {
  if (isBusy()) return
  isOver = true
  disarm()
  follow(signal)
  for (const fire of waiting) fire()
}
