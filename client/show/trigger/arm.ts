/** @module Mounts the triggers: one line each. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'
import { back } from './back.ts'
import { delay } from './delay.ts'
import { exitIntent } from './exit-intent.ts'
import type { RarerKind, StartRarer } from './rarer.ts'
import { scroll } from './scroll.ts'

/** `page_views` is never among them: the Worker counts. */
type Ours = Exclude<Trigger['kind'], RarerKind | 'page_views'>

const TRIGGERS = { exit_intent: exitIntent, delay, scroll, back } satisfies Record<Ours, unknown>

/**
 * Arms one trigger; `fire` may be called again until it is stopped. The rarer ones come with a part of their own, and are
 * armed when that is here. One of a kind that nobody knows never fires.
 */
export function arm(trigger: Trigger, fire: () => void): Stop {
  const { kind } = trigger
  if (Object.hasOwn(TRIGGERS, kind)) return TRIGGERS[kind as Ours](trigger as never, fire)
  let stop: Stop | undefined
  let isOver = false
  core.guard(async () => {
    const { start } = await core.load<{ start: StartRarer }>('triggers')
    if (!isOver) stop = start(core)[kind]?.(trigger as never, fire)
  })()
  return () => {
    isOver = true
    stop?.()
  }
}
