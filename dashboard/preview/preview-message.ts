/** @module What the editor tells the page of the preview. */
import type { Claim } from '../../contract/claim.ts'
import type { OverlayState } from '../../contract/overlay-host.ts'
import type { Theme } from '../../contract/settings.ts'
import type { Overlay } from '../../contract/visit.ts'

/** Everything that is drawn: the overlay, the facts around it, and the page it lies on. */
export interface PreviewMessage {
  kind: 'vitrine-preview'
  /** Null: nothing to draw. */
  overlay: Overlay | null
  state: OverlayState
  theme: Theme
  words: Record<string, Record<string, string>> | undefined
  claim: Claim
  language: string
  isDark: boolean
  isRightToLeft: boolean
  shopName: string
  /** Nothing may take the focus: somebody is typing. */
  isQuiet: boolean
}

/** What the page of the preview answers. `drawn`: how the newest message came out. */
export type PreviewAnswer =
  | { kind: 'vitrine-preview-ready' }
  | { kind: 'vitrine-preview-drawn'; trouble: string | null }

/** Its address on the dashboard's own origin. */
export const PREVIEW_ADDRESS = '/dashboard-preview/'
