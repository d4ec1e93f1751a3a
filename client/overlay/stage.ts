/** @module What every layout and block is handed besides its own content. */
import type { RefCallback } from 'preact'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { CloseReason, OverlayState } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { Texts } from './texts.ts'

/** Each of the functions may be called at any time and throws nothing. */
export interface Stage extends OverlayState {
  language: string | undefined
  texts: Texts
  /** The coupon was copied, and `isCopied` is true from then on. */
  onCopied: () => void
  isCopied: boolean
  /** Somebody used it; `href` is a checked address to go to, or null. */
  onSelect: (href: string | null) => void
  onClose: (reason: CloseReason) => void
  /** Told when the panel comes; what it returns, when the panel goes. */
  panelRef: RefCallback<HTMLElement>
}

/** `content` is what is true of the overlay's blocks, never empty. */
export interface LayoutProps {
  overlay: Overlay
  content: readonly FilledBlock[]
  stage: Stage
}

/** `id` where the block gives the overlay its name. */
export interface BlockProps<Kind extends FilledBlock['kind']> {
  block: Extract<FilledBlock, { kind: Kind }>
  stage: Stage
  id: string | undefined
}
