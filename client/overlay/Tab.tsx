/** @module The small tab that an overlay comes out of, or leaves behind. */
import type { Overlay } from '../../contract/visit.ts'
import { CloseButton } from './CloseButton.tsx'
import type { Stage } from './stage.ts'

interface TabProps {
  overlay: Overlay
  words: string
  stage: Stage
}

/**
 * Stays under the dialog that it opens, so that the focus finds back to it. Escape leaves it: whoever closes the dialog
 * with it twice would lose the tab as well.
 */
export const Tab = ({ overlay, words, stage }: TabProps) => (
  <section
    ref={stage.panelRef}
    class={overlay.position === 'bottom_right' ? 'panel tab' : 'panel tab left'}
    aria-label={words}
  >
    <button type="button" class="words" aria-haspopup="dialog" onClick={stage.onUnfold}>
      {words}
    </button>
    <CloseButton stage={stage} />
  </section>
)
