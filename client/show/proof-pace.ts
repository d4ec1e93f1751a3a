/** @module Paces the toasts that say nothing but numbers about others: they come by themselves again and again (C10). */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Overlay } from '../../contract/visit.ts'
import { elapsed } from './elapsed.ts'
import { FIRST_PROOF_MS, MOST_PROOFS } from './limits.ts'
import { proofs, viewers } from './live.ts'

/** Of this page view: when it began, and how many of them it has had. */
let begunAt = elapsed()
let shown = 0

/** Another page view begins. */
export function beginPacing(): void {
  begunAt = elapsed()
  shown = 0
}

/** One more has come. */
export function proofShown(): void {
  shown++
}

export const isProofToast = ({ layout, content }: Overlay): boolean =>
  layout === 'toast' && !!content[0] && content.every(({ kind }) => kind === 'proof' || kind === 'live_viewers')

/** `wait`: too early in the page, or a number is unknown or not one to be told. `never`: this page has had enough. */
export function pace({ content }: Overlay): 'now' | 'wait' | 'never' {
  if (shown >= MOST_PROOFS) return 'never'
  return elapsed() - begunAt >= FIRST_PROOF_MS && content.every(isKnown) ? 'now' : 'wait'
}

function isKnown(block: FilledBlock): boolean {
  if (block.kind !== 'proof' && block.kind !== 'live_viewers') return true
  const isStock = block.kind === 'proof' && block.of === 'stock'
  const counted = block.kind === 'proof' ? (block.told ?? proofs[block.of]) : viewers
  return !!counted && counted.count >= block.fewest && !(isStock && counted.count > block.most)
}
