/** @module The text block. */
import type { BlockProps } from '../stage.ts'

/** A paragraph; line breaks of the owner are kept. */
export const TextBlock = ({ block, id }: BlockProps<'text'>) => <p id={id}>{block.text}</p>
