/** @module GET /v1/products/:id/proofs: the numbers about a product now, and what was told of them. */
import type { Proof } from './campaign/proof.ts'

/** What is counted about a product. People who signed up are counted for the whole shop. */
export type ProductProof = 'viewers' | Exclude<Proof, 'sign_ups'>

/**
 * Why a number is not told: `none`: there are none to tell of; `never_told`: the shop never told of this product;
 * `not_counted`: it told that its pieces are not counted; `too_old`: it did not tell lately.
 */
export type Untold = 'none' | 'never_told' | 'not_counted' | 'too_old'

/** `at`: when it was counted, of the stock when the shop told it, ms UTC; null: never. `count` null: unknown. */
export interface ProofNow {
  count: number | null
  at: number | null
  untold: Untold | null
}

/** One telling: all numbers known at `at` (ms UTC), with `stockAt` of the stock. All null: nobody was there any more. */
export interface ToldProofs {
  at: number
  viewers: number | null
  carts: number | null
  bought: number | null
  stock: number | null
  stockAt: number | null
}

/** A number that a browser says it showed though nobody told it. Times in ms UTC. */
export interface UnprovenProof {
  of: ProductProof
  count: number
  countedAt: number
  shownAt: number
}

/** `shown`, `unproven` and `unchecked` (too late to look it up) count what browsers showed in the last 30 days. */
export interface ProductProofs {
  productId: string
  now: Record<ProductProof, ProofNow>
  /** Newest first, at most 100. */
  told: ToldProofs[]
  /** How many tellings are kept, and the oldest of them, ms UTC; null: none. */
  kept: { count: number; since: number | null }
  shown: number
  unproven: number
  unchecked: number
  /** The newest unproven ones, at most 20. */
  examples: UnprovenProof[]
}
