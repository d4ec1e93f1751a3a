/** @module The live_viewers block: how many people look at this product now. */
import type { BlockProps } from '../stage.ts'
import { withValues } from '../with-values.tsx'

/** Draws the number it is given; whether that may be shown at all is for `trueContent`. */
export const LiveViewers = ({ block, stage, id }: BlockProps<'live_viewers'>) => (
  <p id={id} class="live">
    {withValues(block.text, { count: String(stage.viewers) })}
  </p>
)
