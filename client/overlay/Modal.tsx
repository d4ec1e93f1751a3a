/** @module The modal layout: a native dialog in the middle, on a phone a sheet at the bottom. */
import { Panel } from './Panel.tsx'
import type { LayoutProps } from './stage.ts'

interface ModalProps extends LayoutProps {
  /** Further classes. */
  more?: string
}

/** A press beside it closes it. Its first picture stands beside the rest, on a phone above it. */
export const Modal = ({ content, stage, more = '' }: ModalProps) => (
  <dialog ref={stage.panelRef} class={`panel modal${more}`} closedby="any" aria-labelledby="name">
    <Panel content={content} stage={stage} takesFocus />
  </dialog>
)
