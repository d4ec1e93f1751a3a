/** @module Blocks as a browser is given them: with what the Worker knew put in, and without what is none of its business. */
import type { ProductCard } from '../recommend/product-card.ts'
import type { Block } from './block.ts'
import type { ProofBlock } from './proof-block.ts'
import type { WheelBlock } from './wheel-block.ts'

type FilledInKind = 'recommendations' | 'unique_coupon' | 'countdown' | 'proof' | 'wheel'

/** A number with when it was counted, ms UTC by the Worker's clock. */
export interface Counted {
  count: number
  at: number
}

/**
 * Texts have their merge fields filled in. `countdown`: `leftMs` is what was left until the campaign's end when the
 * answer was made; null: the coupon's deadline counts. `proof`: `told` where the Worker knows the number; null: the page's
 * own socket tells it.
 */
export type FilledBlock =
  | Exclude<Block, { kind: FilledInKind }>
  | { kind: 'recommendations'; title: string; slotId: string; products: ProductCard[] }
  | { kind: 'unique_coupon'; fallback?: string | undefined }
  | { kind: 'countdown'; until: 'coupon' | 'campaign_end'; text: string; leftMs: number | null }
  | (Pick<ProofBlock, 'kind' | 'of' | 'text' | 'fewest' | 'most'> & { told: Counted | null })
  | (Omit<WheelBlock, 'slices'> & { slices: { label: string; odds: number }[] })
