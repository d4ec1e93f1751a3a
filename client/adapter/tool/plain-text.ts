/** @module Texts that a shop's API hands out written for HTML. */
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Decodes character references: numbers, and the few names that WordPress and Wix write. Others stay as they are. */
export const plainText = (text: unknown): string =>
  `${text ?? ''}`.replace(/&(?:#(x?)(\w+)|(\w+));/g, (whole, hex, number, name) =>
    name ? (NAMED[name] ?? whole) : String.fromCodePoint(parseInt(number, hex ? 16 : 10) || 32),
  )
