/** @module The toast layout: a small pill in a lower corner. */
import { CloseButton } from './CloseButton.tsx'
import { Content } from './Content.tsx'
import type { LayoutProps } from './stage.ts'

/** A status that is read out once, when it comes; later changes of its number are for the eye only. */
export const Toast = ({ overlay, content, stage }: LayoutProps) => (
  <div
    ref={stage.panelRef}
    class={overlay.position === 'bottom_right' ? 'panel toast' : 'panel toast left'}
    role="status"
    aria-live="off"
  >
    <Content content={content} stage={stage} />
    <CloseButton stage={stage} />
  </div>
)
