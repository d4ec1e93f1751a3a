/** @module The image block. */
import type { BlockProps } from '../stage.ts'
import { Picture } from './Picture.tsx'

/** The owner's picture. */
export const ImageBlock = ({ block }: BlockProps<'image'>) => <Picture class="image" url={block.url} alt={block.alt} />
