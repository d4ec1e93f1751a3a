/** @module Contents in other languages: the same blocks with other words. */
import type { DraftBlock } from './draft.ts'
import { textWays } from './text-ways.ts'
import { valueAt, withValueAt } from './way.ts'

/** The block with the words of `other`, as far as it is of the same kind and has words in the same places. */
export function translatedBlock(block: DraftBlock, other: DraftBlock | undefined): DraftBlock {
  if (other?.kind !== block.kind) return block
  return textWays(block).reduce((done, { way }) => {
    const words = valueAt(other, way)
    return typeof words === 'string' ? withValueAt(done, way, words) : done
  }, block)
}

/** `content` with the words of `other`, block by block. Where `other` has none yet, the original's stand. */
export const translatedContent = (content: readonly DraftBlock[], other: readonly DraftBlock[]): DraftBlock[] =>
  content.map((block, n) => translatedBlock(block, other[n]))
