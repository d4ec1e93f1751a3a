/** @module The id of this browser: random, made once, one for all tabs. */
import { meetCart } from './cart.ts'
import { may } from './consent.ts'
import { randomByte } from './natives.ts'
import { state, transact } from './storage.ts'
import { randomUuid } from './uuid.ts'

/** The id, or null where nobody may be measured. */
export const visitor = (): string | null => (may('measure') && state.visitor) || null

/** Reads what the device keeps, the cart too, and makes the id where there is none and measuring is permitted. */
export const meetVisitor = (): Promise<void> =>
  transact((state) => {
    if (may('measure')) state.visitor ??= randomUuid(randomByte)
    meetCart(state)
  })
