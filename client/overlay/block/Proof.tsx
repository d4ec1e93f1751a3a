/** @module The proof block: what others do, by a number. */
import type { BlockProps } from '../stage.ts'
import { withValues } from '../with-values.tsx'
import { Source } from './Source.tsx'

/** Whether the number may be shown at all is for `trueContent`. */
export function Proof({ block, stage, id }: BlockProps<'proof'>) {
  const counted = stage.numberOf(block)
  if (!counted) return null
  return (
    <div class="told">
      <p id={id}>{withValues(block.text, { count: String(counted.count) })}</p>
      <Source of={block.of} counted={counted} stage={stage} />
    </div>
  )
}
