/** @module The visible way out of every overlay. */
import type { Stage } from './stage.ts'

interface CloseButtonProps {
  stage: Stage
}

/** 44 px square. */
export const CloseButton = ({ stage }: CloseButtonProps) => (
  <button type="button" class="close" aria-label={stage.texts.close} onClick={() => stage.onClose('dismissed')}>
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path d="M1 1l8 8M9 1L1 9" />
    </svg>
  </button>
)
