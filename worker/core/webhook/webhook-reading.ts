/** @module What a delivery of a shop system comes to. */
import type { Order } from '../../../contract/order.ts'

/** A delivery whose signature was found good. `payload` is its JSON, not yet looked at. */
export interface Delivery {
  topic: string
  /** The shop system says by a header that it only tries the door. */
  isTest: boolean
  payload: unknown
}

/** Why a good delivery is no order: it only tries the door, is about something else, or nobody has bought yet. */
export type IgnoredBecause = 'test' | 'topic' | 'not_placed'

/** `refused`: it does not have the documented form; `errors` name the fields, never what is in them. */
export type WebhookReading =
  | { kind: 'order'; order: Order }
  | { kind: 'ignored'; because: IgnoredBecause }
  | { kind: 'refused'; errors: { field: string; message: string }[] }
