/** @module Entry of the part with the rarer triggers, by their kinds. */
import type { Core } from '../../core.ts'
import type { Stop } from '../../natives.ts'
import { useCore } from '../core.ts'
import { activeTime } from './active-time.ts'
import { cart } from './cart.ts'
import { click } from './click.ts'
import { event } from './event.ts'
import { inactivity } from './inactivity.ts'
import { visible } from './visible.ts'

const RARER = { active_time: activeTime, inactivity, click, visible, event, cart }

export type RarerKind = keyof typeof RARER

export type StartRarer = (core: Core) => Record<string, (options: never, fire: () => void) => Stop>

export const start: StartRarer = (core) => {
  useCore(core)
  return RARER
}
