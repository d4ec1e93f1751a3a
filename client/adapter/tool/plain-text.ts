/** @module Texts that a shop's API hands out written for HTML. */

/** Decodes characters that are written by their numbers, as WordPress does with all of them, `&` too. */
export const plainText = (text: unknown): string =>
  `${text}`.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
