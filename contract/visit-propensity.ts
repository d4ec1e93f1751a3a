/** @module GET /v1/people/:id/propensity: whether a purchase follows in a person's visit. */

/** Of the running visit, or as the last one ended; null: no visit of the last 30 days is known. */
export interface VisitPropensity {
  propensity: PurchasePropensity | NothingToTell | null
}

/** The probability of a purchase later in a visit, 0 to 1; `low` to `high` holds the true one nine times of ten. */
export interface PurchasePropensity {
  kind: 'propensity'
  probability: number
  low: number
  high: number
  /** The last event it was told from. */
  at: number
  /** The visit goes on: its last event is at most 30 minutes old. */
  isRunning: boolean
  /** How much of the shop's own past is in it, as a sentence. */
  sureness: string
  /**
   * What it comes from, against the mean moment of the shop: largest first; negative makes a purchase less likely. Names
   * and values as in docs/scoring.md; `hour` is all that the hour of the day adds, its value the hour, UTC.
   */
  reasons: { feature: string; value: number; logOdds: number }[]
}

/** A visit of one event, or on the page of thanks, where the purchase is done. */
export interface NothingToTell {
  kind: 'one-event' | 'bought'
  at: number
  isRunning: boolean
}
