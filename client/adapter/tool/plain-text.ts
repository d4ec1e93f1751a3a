/** @module Texts that a shop's API hands out written for HTML. */

/** Decodes `&amp;` and characters that are written by their numbers, as WordPress writes most of them, `&` too. */
export const plainText = (text: unknown): string =>
  `${text}`.replace(/&(#(\d+)|amp);/g, (_, __, code) => String.fromCharCode(code ?? 38))
