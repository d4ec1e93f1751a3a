/** @module GET /v1/people/:id/outlook: what is to be expected of one person, by the models of last night. */

/** Something of which there is too little for a figure: so many there are, so many are needed. */
export interface Missing {
  what: string
  have: number
  need: number
}

/** Times in ms UTC, money in minor units of `currency`. */
export interface PersonOutlook {
  currency: string
  /** When the models were fitted; null: not yet, the defaults stand in. */
  fittedAt: number | null
  /** potential, new, returning, vip, inactive or cart_abandoner. */
  stage: string
  /** The stage without the cart. */
  standing: string
  /** When time alone changes the stage next; null: never. */
  stageChangesAt: number | null
  /** Scores of 1 to 5; null: no confirmed order, or too few customers to compare with. */
  rfm: { r: number; f: number; m: number; group: string; changesAt: number | null } | null
  /** The coming year; `low` to `high` holds the real sum in eight of ten such customers. */
  value:
    | { kind: 'value'; pAlive: number; expectedOrders: number; valueMinor: number; low: number; high: number }
    | { kind: 'not-enough-data'; missing: Missing[] }
  /** Of the running visit, or as the last one ended; null: no visit of the last 30 days is known. */
  propensity: PurchasePropensity | null
}

/** The probability of a purchase later in a visit, 0 to 1; `low` to `high` holds the true one nine times of ten. */
export interface PurchasePropensity {
  probability: number
  low: number
  high: number
  /** The last event it was told from. */
  at: number
  /** The visit goes on: its last event is at most 30 minutes old. */
  isRunning: boolean
  /** How much of the shop's own past is in it, as a sentence. */
  sureness: string
  /** What it comes from, against the mean moment of the shop: largest first; negative makes a purchase less likely. */
  reasons: { feature: string; value: number; logOdds: number }[]
}
