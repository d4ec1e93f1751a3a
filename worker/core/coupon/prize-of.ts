/** @module What a campaign has to give to one visitor: a code of a pool, or a turn of its wheel. */
import type { Block } from '../../../contract/campaign/block.ts'

/** Pools by id, of the wheel one a slice (null: nothing is won) with its odds. */
export type Prize =
  | { kind: 'code'; poolId: string }
  | { kind: 'draw'; slices: { odds: number; poolId: string | null }[] }

/** That of the first block that gives something; null: there is none. */
export function prizeOf(content: readonly Block[]): Prize | null {
  for (const block of content) {
    if (block.kind === 'unique_coupon') return { kind: 'code', poolId: block.poolId }
    if (block.kind !== 'wheel') continue
    return { kind: 'draw', slices: block.slices.map(({ odds, poolId = null }) => ({ odds, poolId })) }
  }
  return null
}

/** The pools it needs, each once. */
export function poolsOf(prize: Prize | null): string[] {
  switch (prize?.kind) {
    case undefined:
      return []
    case 'code':
      return [prize.poolId]
    case 'draw':
      return [...new Set(prize.slices.flatMap(({ poolId }) => poolId ?? []))]
  }
}
