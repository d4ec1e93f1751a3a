/** @module A number about others that an overlay may show: known, recent and within its limits (rules 18 and 38). */
import type { Counted, FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Stage } from './stage.ts'

/** What an answer of the Worker told stands for so long. Source: safety.md, case E04. */
const TOLD_MS = 900_000

/** What numbers are taken from. */
export type Numbers = Pick<Stage, 'viewers' | 'proofs' | 'elapsed' | 'offeredAt'>

/** The number of a block, or null for what must not be shown. What the page's socket says is newer than the answer. */
export function numberOf(block: FilledBlock, { viewers, proofs, elapsed, offeredAt }: Numbers): Counted | null {
  if (block.kind === 'live_viewers') return viewers && viewers.count >= block.fewest ? viewers : null
  if (block.kind !== 'proof') return null

  const told = elapsed() - offeredAt < TOLD_MS ? block.told : null
  const counted = proofs[block.of] ?? told
  if (!counted || counted.count < block.fewest) return null
  return block.of === 'stock' && counted.count > block.most ? null : counted
}
