/** @module What happened to a person, as far as scenarios begin or go on by it. */
import type { OrderStep, ProductChange, SCENARIO_EVENTS } from '../../../contract/scenario/entry.ts'
import type { RunSubject } from '../../../contract/scenario/run.ts'

/**
 * One thing that happened. `id`: the same however often it is told, so that nothing begins twice by it; `at` in ms UTC.
 * `profileId`: whom it is told of, a member of a person too.
 */
export type Happening = { id: string; at: number; profileId: string } & (
  | {
      kind: 'event'
      event: (typeof SCENARIO_EVENTS)[number]
      /** Of a custom event. */
      name?: string
      productIds: string[]
      categories: string[]
      campaignId?: string
    }
  /** The cart is filled and another than before. */
  | { kind: 'cart' }
  /** It begins nothing: what was put into the cart since may have been told before it. */
  | { kind: 'cart_emptied' }
  /** `isSeenOnly`: only a browser saw it (step `placed`): it ends what waits for an order and begins nothing. */
  | {
      kind: 'order'
      step: OrderStep
      transactionId: string
      email?: string
      tracking?: RunSubject['tracking']
      isSeenOnly?: true
    }
  /** A person confirmed this address. */
  | { kind: 'subscribed'; email: string }
  /** `segmentId`: of a segment, or `scenario:ID` for a scenario whose entry is a condition. */
  | { kind: 'entered'; segmentId: string }
  | { kind: 'birthday'; scenarioId: string; year: number }
  | { kind: 'scheduled'; scenarioId: string; slotAt: number }
  | {
      kind: 'product'
      change: ProductChange
      productId: string
      interest: 'viewed' | 'wished' | 'cart'
      priceWas?: RunSubject['priceWas']
      /** Of low stock: pieces left, as counted. */
      left?: number
    }
  | { kind: 'message_clicked'; sendId: string }
)
