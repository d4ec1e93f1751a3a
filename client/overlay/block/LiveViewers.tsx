/** @module The live_viewers block: how many people look at this product now. */
import type { BlockProps } from '../stage.ts'
import { withValues } from '../with-values.tsx'
import { Source } from './Source.tsx'

/** Whether the number may be shown at all is for `trueContent`. */
export function LiveViewers({ block, stage, id }: BlockProps<'live_viewers'>) {
  const counted = stage.numberOf(block)
  if (!counted) return null
  return (
    <div class="told">
      <p id={id} class="live">
        {withValues(block.text, { count: String(counted.count) })}
      </p>
      <Source of="viewers" counted={counted} stage={stage} />
    </div>
  )
}
