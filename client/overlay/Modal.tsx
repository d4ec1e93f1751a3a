/** @module The modal layout: a native dialog in the middle, on a phone a sheet at the bottom. */
import { Panel } from './Panel.tsx'
import type { LayoutProps } from './stage.ts'

/**
 * A press beside it closes it. Its first picture stands beside the rest, on a phone above it. Full screen is the same
 * with another name for the style sheet, and on a phone it is the modal to the letter.
 */
export const Modal = ({ overlay, content, stage }: LayoutProps) => (
  <dialog ref={stage.panelRef} class={`panel modal ${overlay.layout}`} closedby="any" aria-labelledby="name">
    <Panel content={content} stage={stage} takesFocus />
  </dialog>
)
