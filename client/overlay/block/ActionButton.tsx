/** @module The button block: the yes. */
import type { BlockProps } from '../stage.ts'
import { Choice } from './Choice.tsx'

/** Goes to its address where it has one that may be followed; in any case accepts and closes. */
export const ActionButton = ({ block, stage }: BlockProps<'button'>) => (
  <Choice class="button yes" url={block.href} stage={stage} ends="accepted">
    {block.text}
  </Choice>
)
