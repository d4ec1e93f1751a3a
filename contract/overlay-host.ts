/** @module The seam between the core script and the lazily loaded overlay chunk. */
import type { Cart } from './item.ts'
import type { Theme } from './settings.ts'
import type { Overlay } from './visit.ts'

/** What changes while an overlay is open. */
export interface OverlayState {
  cart: Cart | null
  /** Live viewers of this page's product; null when unknown. */
  viewers: number | null
}

/** How an overlay ended: `accepted` by its button, `dismissed` by the visitor, `expired` by itself. */
export type CloseReason = 'accepted' | 'dismissed' | 'expired'

/** What the core script hands to the chunk to draw one overlay. */
export interface OverlayOptions extends OverlayState {
  overlay: Overlay
  theme: Theme
  /** BCP 47 tag of the page, for money. */
  language: string | undefined
  /** It is on the screen: the exposure. Called at most once. */
  onShown: () => void
  /** Its button or one of its links was used. `href` is where to go; the chunk never navigates by itself. */
  onSelect: (href: string | null) => void
  /** It is gone and the focus is back where it was. Called at most once. */
  onClosed: (reason: CloseReason) => void
}

/** What the core script may do with an overlay that is open. After its end both do nothing. */
export interface OverlayHandle {
  /** Draws again with what changed; an overlay that has nothing true to say hides by itself until it has. */
  update: (state: OverlayState) => void
  close: (reason: CloseReason) => void
}

/** What the chunk exports. Draws one overlay in a shadow root of its own; throws nothing. */
export type ShowOverlay = (options: OverlayOptions) => OverlayHandle
