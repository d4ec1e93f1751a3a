/** @module The decline block: the no, as large as the yes. */
import type { BlockProps } from '../stage.ts'

/** Closes the overlay as dismissed. */
export const Decline = ({ block, stage }: BlockProps<'decline'>) => (
  <button type="button" class="button no" onClick={() => stage.onClose('dismissed')}>
    {block.text}
  </button>
)
