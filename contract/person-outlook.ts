/** @module GET /v1/people/:id/outlook: what is to be expected of one customer, by the models of last night. */

/** Something of which there is too little for a figure: so many there are, so many are needed. */
export interface Missing {
  what: string
  have: number
  need: number
}

/** Said in the place of a figure. Nothing missing: it was not worked out yet. */
export interface Lacking {
  kind: 'not-enough-data'
  missing: Missing[]
}

/** Times in ms UTC, money in minor units of `currency`. */
export interface PersonOutlook {
  currency: string
  /** When the models of customers were fitted; null: not yet, the defaults stand in. */
  fittedAt: number | null
  /** potential, new, returning, vip, inactive or cart_abandoner. */
  stage: string
  /** The stage without the cart. */
  standing: string
  /** When time alone changes one of both next, and what they are then; null: never. */
  change: { at: number; stage: string; standing: string } | null
  rfm: RfmPlace | Lacking
  /** The coming year; `low` to `high` holds the real sum in eight of ten such customers. */
  value:
    | { kind: 'value'; pAlive: number; expectedOrders: number; valueMinor: number; low: number; high: number }
    | Lacking
}

/** Scores of 1 to 5, 5 the best fifth. `changesAt`: when time alone lowers `r` next, ms UTC; null: never. */
export interface RfmPlace {
  kind: 'rfm'
  r: number
  f: number
  m: number
  group: string
  changesAt: number | null
}
