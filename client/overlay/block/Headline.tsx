/** @module The headline block. */
import type { BlockProps } from '../stage.ts'

/** A heading, and by its `id` the name of the overlay for screen readers. */
export const Headline = ({ block, id }: BlockProps<'headline'>) => <h2 id={id}>{block.text}</h2>
