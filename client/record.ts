/** @module Makes events and hands them to the outbox, if the visitor permits it. */
import type { EventName, Params, ShopEvent } from '../contract/event.ts'
import { granted, may } from './consent.ts'
import { guard } from './guard.ts'
import { now, randomByte } from './natives.ts'
import { drain } from './outbox/courier.ts'
import { keep } from './outbox/outbox.ts'
import { uuidV7Maker } from './uuid.ts'

const nextId = uuidV7Maker(now, randomByte)

/**
 * Makes an event and begins to keep it; whatever is asked of the storage later finds it. Each event gets its id once,
 * here, and carries the consent of this moment (safety rules 2 and 36). Without consent nothing happens.
 */
export function record<Name extends EventName>(name: Name, params: Params<Name>): void {
  if (!may('measure')) return
  guard(keep)({ id: nextId(), name, at: now(), consent: granted, params } as ShopEvent)
  drain()
}
