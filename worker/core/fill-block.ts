/** @module Fills one block of an overlay with what the Worker knows, and takes out what is none of a browser's business. */
import type { Block } from '../../contract/campaign/block.ts'
import type { Counted, FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { ProofBlock } from '../../contract/campaign/proof-block.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import { USUAL_SLOT } from '../../contract/recommend/strategy.ts'

/** How long people may have signed up for a `sign_ups` number, days. */
export type SignUpDays = ProofBlock['days']

/** What blocks may be filled with; unknown is not there. */
export interface BlockFacts {
  /** By recommendation slot. */
  products: ReadonlyMap<string, readonly ProductCard[]>
  /** Confirmed addresses of the last so many days. */
  signUps: ReadonlyMap<SignUpDays, Counted>
  /** Ms until the campaign ends; null: it has no end, or that is past. */
  leftMs: number | null
}

/** Null: there is nothing true to show, so the block is left out. */
export function fillBlock(block: Block, facts: BlockFacts): FilledBlock | null {
  switch (block.kind) {
    case 'recommendations': {
      const { kind, title, slotId = USUAL_SLOT } = block
      const products = facts.products.get(slotId)?.slice(0, block.count) ?? []
      return products.length < block.fewest ? null : { kind, title, slotId, products }
    }
    case 'unique_coupon':
      return { kind: block.kind, ...(block.fallback !== undefined && { fallback: block.fallback }) }
    case 'countdown': {
      const leftMs = block.until === 'coupon' ? null : facts.leftMs
      return block.until === 'campaign_end' && leftMs === null ? null : { ...block, leftMs }
    }
    case 'proof':
      return filledProof(block, facts)
    case 'wheel':
      return { ...block, slices: block.slices.map(({ label, odds }) => ({ label, odds })) }
    case 'headline':
    case 'text':
    case 'image':
    case 'coupon':
    case 'button':
    case 'decline':
    case 'cart_items':
    case 'free_delivery':
    case 'live_viewers':
    case 'form':
    case 'survey':
      return block
  }
}

/** What a product's own socket tells is filled in by the page; sign-ups are the Worker's to know. */
function filledProof({ kind, of, text, fewest, most, days }: ProofBlock, { signUps }: BlockFacts): FilledBlock | null {
  const proof = { kind, of, text, fewest, most }
  if (of !== 'sign_ups') return { ...proof, told: null }
  const told = signUps.get(days)
  return told === undefined || told.count < fewest ? null : { ...proof, told }
}
