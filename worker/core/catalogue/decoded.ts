/** @module Text of a page as people read it: entities and escapes decoded. */

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
}

/** Escapes of JSON and JavaScript, then entities: as texts stand in attributes, in scripts and between tags. */
export function decoded(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\([/"'])/g, '$1')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, digits?: string) =>
      character(hex === undefined ? Number(digits) : Number.parseInt(hex, 16), whole),
    )
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole)
}

const character = (code: number, whole: string): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole)
