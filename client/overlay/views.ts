/** @module How each kind of block is drawn. */
import type { ComponentChildren } from 'preact'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import { ActionButton } from './block/ActionButton.tsx'
import { Decline } from './block/Decline.tsx'
import { Headline } from './block/Headline.tsx'
import { ImageBlock } from './block/ImageBlock.tsx'
import { TextBlock } from './block/TextBlock.tsx'
import type { BlockProps } from './stage.ts'

export type Views = {
  [Kind in FilledBlock['kind']]?: (props: BlockProps<Kind>) => ComponentChildren
}

/** Those that most overlays have; parts add the rest when they are loaded (parts.ts). */
export const VIEWS: Views = {
  headline: Headline,
  text: TextBlock,
  image: ImageBlock,
  button: ActionButton,
  decline: Decline,
}
