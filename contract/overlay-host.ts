/** @module The seam between the core script and the lazily loaded overlay chunk. */
import type { Counted, FilledBlock } from './campaign/filled-block.ts'
import type { Proof } from './campaign/proof.ts'
import type { Claim } from './claim.ts'
import type { Params } from './event.ts'
import type { Cart } from './item.ts'
import type { Theme } from './settings.ts'
import type { FilledForm } from './subscription.ts'
import type { Overlay } from './visit.ts'

/** What changes while an overlay is open. */
export interface OverlayState {
  cart: Cart | null
  /** Live viewers of this page's product, and when they were counted; null when unknown. */
  viewers: Counted | null
  /** What the socket of this page's product told last and is still true; what is missing is unknown. */
  proofs: Partial<Record<Proof, Counted>>
}

/** A claim, and `elapsed` when it was asked for: a moment before its `leftMs` began, so that no clock ends too late. */
export interface Claimed extends Claim {
  at: number
}

/** What happens to recommended products. */
export type TellProducts = <Name extends 'view_recommendations' | 'select_item'>(
  name: Name,
  params: Params<Name>,
) => void

/** How an overlay ended: `accepted` by its button, `dismissed` by the visitor, `expired` by itself. */
export type CloseReason = 'accepted' | 'dismissed' | 'expired'

/** What the core script hands to the chunk to draw one overlay. */
export interface OverlayOptions extends OverlayState {
  overlay: Overlay
  theme: Theme
  /** Of an inline overlay: the Element it is put into, whose size is ready for it; else null. No DOM types are known here. */
  place: object | null
  /** The owner's own words for languages that the script does not speak (settings, `words`). */
  words: Record<string, Record<string, string>> | undefined
  /** BCP 47 tag of the page, for money. */
  language: string | undefined
  /** A clock that no change of the device's own clock moves: ms since any moment. */
  elapsed: () => number
  /** `elapsed` when the answer came that offers this overlay: from then on its blocks' `leftMs` runs. */
  offeredAt: number
  /**
   * Asks for this visitor's coupon or draw of the campaign; null where that cannot be had. The same answer each time, `at`
   * of the first one with it, so that no countdown begins again.
   */
  claim: () => Promise<Claimed | null>
  /** Sends what was filled in; null: taken; else what is wrong, by field, or under `form` what failed. */
  submit: (filled: FilledForm) => Promise<Record<string, string> | null>
  /** One question of a survey was answered. */
  onAnswer: (questionId: string, answer: number | number[] | string) => void
  /** A number about others is on the screen: each once, and again when it has changed. */
  onProof: (of: 'viewers' | Proof, counted: Counted) => void
  /** A list of recommended products was seen, each once, or one of them is followed: told before `onSelect`. */
  onProducts: TellProducts
  /** It is on the screen: the exposure. Called at most once. */
  onShown: () => void
  /** Its button or one of its links was used. `href` is where to go; the chunk never navigates by itself. */
  onSelect: (href: string | null) => void
  /**
   * It is gone and the focus is back where it was; a `tab` may have stayed in its place, out of which it opens again.
   * Called at most once.
   */
  onClosed: (reason: CloseReason) => void
}

/** What the core script may do with an overlay, and with the tab that it left. Once both are gone they do nothing. */
export interface OverlayHandle {
  /** Draws again with what changed; an overlay that has nothing true to say hides by itself until it has. */
  update: (state: OverlayState) => void
  /** Takes it away with its tab. */
  close: (reason: CloseReason) => void
}

/**
 * Loads what drawing these blocks needs beside the chunk itself (the rarer blocks are parts of their own). To be awaited
 * before `showOverlay`; rejects where a part cannot be had: then nothing is shown.
 */
export type PrepareOverlay = (content: readonly FilledBlock[]) => Promise<unknown>

/** What the chunk exports, with `prepare`. Draws one overlay in a shadow root of its own; throws nothing. */
export type ShowOverlay = (options: OverlayOptions) => OverlayHandle
