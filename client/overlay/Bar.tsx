/** @module The bar layout: one line along the top or bottom edge of the window. */
import { CloseButton } from './CloseButton.tsx'
import { Content } from './Content.tsx'
import type { LayoutProps } from './stage.ts'

/** Lies over the edge and pushes nothing. A landmark, never `aria-modal` (safety rule 11). */
export const Bar = ({ overlay, content, stage }: LayoutProps) => (
  <section
    ref={stage.panelRef}
    class={overlay.position === 'top' ? 'panel bar top' : 'panel bar'}
    aria-labelledby="name"
  >
    <Content content={content} stage={stage} />
    <CloseButton stage={stage} />
  </section>
)
