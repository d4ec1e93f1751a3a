/** @module What every layout and block is handed besides its own content. */
import type { RefCallback } from 'preact'
import type { Counted, FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Claimed, CloseReason, OverlayOptions, OverlayState } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { OVERLAY_WORDS, Texts } from './texts.ts'

/** Each of the functions may be called at any time and throws nothing. */
export interface Stage
  extends OverlayState,
    Pick<OverlayOptions, 'language' | 'words' | 'elapsed' | 'offeredAt' | 'submit' | 'onAnswer' | 'onProducts'> {
  campaignId: string
  texts: Texts<(typeof OVERLAY_WORDS.names)[number]>
  /** The visitor's coupon or draw; null: not asked yet, or not to be had. */
  claim: Claimed | null
  /** What it takes off, for `{percent}` and `{amount}` in any text. */
  discount: Record<string, string>
  /** Milliseconds until the deadline of a block (deadline.ts); null: there is none, or it is not known. */
  leftMs: (block: FilledBlock) => number | null
  /** The number of a block about others; null for what must not be shown. */
  numberOf: (block: FilledBlock) => Counted | null
  /** Asks for it; it becomes `claim` by `onClaim`, and all is drawn again. */
  askClaim: () => Promise<Claimed | null>
  onClaim: (claim: Claimed | null) => void
  /** The visitor has begun to fill something in: it is not taken out of their hands. */
  isUsed: boolean
  /** They have: what the overlay asks for was given, and to close it is no refusal. */
  isDone: boolean
  onDone: () => void
  /** The coupon was copied, and `isCopied` is true from then on. */
  onCopied: () => void
  isCopied: boolean
  /** Somebody used it; `href` is a checked address to go to, or null. */
  onSelect: (href: string | null) => void
  onClose: (reason: CloseReason) => void
  /** Nothing but its tab is drawn. */
  isFolded: boolean
  /** Its tab was pressed. */
  isAsked: boolean
  onUnfold: () => void
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
