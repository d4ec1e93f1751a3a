/** @module The slide-in layout: a panel in a lower corner that leaves the page usable. */
import { Panel } from './Panel.tsx'
import type { LayoutProps } from './stage.ts'

/**
 * A region named by its headline, not a dialog: the APG's dialog takes the focus, and this must not. It is announced
 * politely and can be gone to as a landmark. Escape closes it from within.
 */
export const SlideIn = ({ overlay, content, stage }: LayoutProps) => (
  <section
    ref={stage.panelRef}
    class={overlay.position === 'bottom_left' ? 'panel slide-in left' : 'panel slide-in'}
    aria-labelledby="name"
  >
    <Panel content={content} stage={stage} />
  </section>
)
