/** @module Every duration and limit of showing, with its source. Without imports, for the bundler's sake: client/limits.ts. */

export const DAY_MS = 86_400_000
/** Exit intent: not before the visitor has looked at the page for so long, ms. Source: features.md C3. */
export const FIRST_LOOK_MS = 4_000
/** Nor so soon after a click that may itself lead away, nor while somebody types, ms. Our policy. */
export const AFTER_CLICK_MS = 3_000
export const AFTER_TYPING_MS = 5_000
/** The end of a pointer's way by which its speed is taken, ms; the speed upward of one that leaves, px/ms. Our policy. */
export const TRAIL_MS = 100
export const LEAVING_SPEED = 0.6
/** A pointer seen for the last time reaches the edge within this, ms: two frames. */
export const LAST_STEP_MS = 34
/** A finger has swiped when it went down by this, px. Our policy. */
export const SWIPE_PX = 30
/** A page that is flung up moves for so long, ms, at least and at most so fast, px/ms; what is faster is a jump. Our policy. */
export const FLING_MS = 100
export const FLING_SPEED = 2.5
export const JUMP_SPEED = 12
/** A page without a scroll for so long stands still: what moves it next is no fling, ms. Our policy. */
export const STILL_MS = 300
/** A tab hidden for longer than this and then shown again, ms. Source: features.md C3. */
export const AWAY_MS = 5_000
/** Nothing touched for so long, ms. Source: the default for phones of the library `exit-intent-mobile`. */
export const UNTOUCHED_MS = 40_000
/** Still on the page of arrival so long after coming back to it, ms. Our policy: a little more than the first look. */
export const BACK_MS = 4_500
/** After an alarm a visitor who uses the page for so long stayed, one who is away for so long left, ms. Source: C3. */
export const STAYED_MS = 30_000
/** Time without a move, key or touch counts as use up to this, ms. Our policy. */
export const STILL_USING_MS = 10_000
/** A lost socket is opened again within this, at random, ms. Our policy. */
export const RECONNECT_MS = 30_000
/** After so many in a row that told nothing none is opened on this page, until it is shown again. Our policy, as A13. */
export const MOST_SILENT = 3
/** The page is looked at so often for elements that come later, and for room that has come free, ms. Our policy. */
export const LOOK_MS = 500
/** Used time is added up in steps of this, ms. Our policy. */
export const TICK_MS = 1_000
/** Toasts of nothing but numbers about others: the first so long after the page was read, ms; so many a page. Source: C10. */
export const FIRST_PROOF_MS = 3_000
export const MOST_PROOFS = 3
/** A form that was sent is waited for so long, ms. Our policy, as for all requests: client/limits.ts. */
export const SUBMIT_MS = 10_000
/** Share of an inline overlay that has been seen when it counts as seen. Source: the Media Rating Council, display. */
export const SEEN_SHARE = 0.5
