/** @module What the consumer tells a product's object: who holds the product now. */

/** What is counted from the events and orders that are stored. */
export type HeldIn = 'carts' | 'bought'

/**
 * One cart, or one order, and whether the product is in it: it replaces what was known of the same one before. `who`: the
 * visitor, or the order's transaction id. `at`: when the cart was reported or the order placed. `toldAt`: when the one
 * writer of profiles knew it so: the latest word wins, in whatever order the words arrive. Times in ms UTC.
 */
export interface Holding {
  of: HeldIn
  who: string
  isHeld: boolean
  at: number
  toldAt: number
  /** Of carts: from which network (network-crowd.ts); null: not known. */
  crowd: number | null
}

/** For so long a cart counts as one of now, and an order as one of the last day, ms. Source: features.md C10. */
export const HELD_MS: Record<HeldIn, number> = { carts: 30 * 60_000, bought: 24 * 3_600_000 }
