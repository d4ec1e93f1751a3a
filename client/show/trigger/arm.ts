/** @module Mounts the triggers: one line each. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Stop } from '../../natives.ts'
import { delay } from './delay.ts'
import { exitIntent } from './exit-intent.ts'
import { scroll } from './scroll.ts'

const TRIGGERS = { exit_intent: exitIntent, delay, scroll } satisfies Record<Trigger['kind'], unknown>

/** Arms one trigger; `fire` is called at most once. One of a kind that is not known here never fires. */
export const arm = (trigger: Trigger, fire: () => void): Stop =>
  Object.hasOwn(TRIGGERS, trigger.kind) ? TRIGGERS[trigger.kind](trigger as never, fire) : () => {}
