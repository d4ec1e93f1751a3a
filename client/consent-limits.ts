/** @module Durations of the consent gate, with their source. Without imports, for the reason of client/limits.ts. */

/** A banner that comes after us is looked for so often, once every `CHECK_MS`. Our policy. */
export const BANNER_LOOKS = 10
/**
 * Consent that has become unknown (a default that denies came after us) gets so long to be answered before all is
 * forgotten, ms; meanwhile nothing is kept or sent. Four times what banners tell Google's tag to wait (500 ms).
 */
export const ANSWER_MS = 2_000
