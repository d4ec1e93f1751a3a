/** @module What a delivery of a shop system comes to. */
import type { Order } from '../../../contract/order.ts'
import type { ToldStep } from '../../../contract/order-steps.ts'

/** A delivery whose signature was found good. `payload` is its JSON, not yet looked at. */
export interface Delivery {
  topic: string
  /** The shop system says by a header that it only tries the door. */
  isTest: boolean
  payload: unknown
}

/** Why a good delivery is no order: it only tries the door, is about something else, nobody has bought yet, or nothing has come further. */
export type IgnoredBecause = 'test' | 'topic' | 'not_placed' | 'no_step'

/** `steps`: how far the order has come, where the delivery tells; absent: it does not. `refused`: it does not have the documented form; `errors` name the fields, never what is in them. */
export type WebhookReading =
  | { kind: 'order'; order: Order; steps?: ToldStep[] }
  | { kind: 'steps'; steps: ToldStep[] }
  | { kind: 'ignored'; because: IgnoredBecause }
  | { kind: 'refused'; errors: { field: string; message: string }[] }
