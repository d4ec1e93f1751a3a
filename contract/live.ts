/** @module The messages on the socket of live viewers. */

/** Browser → object, once after opening. Text `ping` every 25 s keeps the socket counted, `pong` comes back. */
export interface Hello {
  visitor: string
}

/**
 * Object → browser, whenever a number changes: `count` distinct visitors with a visible page of that product, and of the
 * proofs of a product (contract/campaign/proof.ts) those that are known. `at`: when the object counted, ms UTC; `stockAt`:
 * when the shop's server told it of the stock.
 */
export interface Viewers {
  count: number
  at: number
  carts?: number
  bought?: number
  stock?: number
  stockAt?: number
}

/** A socket silent for so long is not counted. Source: features.md C10, safety rule 38 ("now" = 60 s). */
export const SILENCE_MS = 60_000
/** How often the browser pings, ms: twice may be lost before it counts as silent. */
export const PING_MS = 25_000
/** A stock older than this is unknown, ms. Source: safety.md E04. */
export const STOCK_MS = 900_000
