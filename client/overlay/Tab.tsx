/** @module The small tab that an overlay comes out of, or leaves behind. */
import { CloseButton } from './CloseButton.tsx'
import type { LayoutProps } from './stage.ts'

/** Stays under the dialog that it opens, so that the focus finds back to it. */
export const Tab = ({ overlay: { position, tab }, stage }: LayoutProps) => (
  <section ref={stage.panelRef} class={position === 'bottom_right' ? 'panel tab' : 'panel tab left'} aria-label={tab}>
    <button type="button" class="words" aria-haspopup="dialog" onClick={stage.onUnfold}>
      {tab}
    </button>
    <CloseButton stage={stage} />
  </section>
)
