/** @module The text of a page as it was served: entities and escapes decoded, white space made one. */
import { folded } from './folded.ts'

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

/**
 * Folded for searching. `source`: all of it, also what stands in attributes and scripts. `words`: what is between the tags,
 * so that a name that is broken by a tag is found, too. Cost: some passes over the page.
 */
export function pageText(html: string): { source: string; words: string } {
  const source = plain(html)
  return { source: folded(source), words: folded(plain(html.replace(/<[^<>]*>/g, ' '))) }
}

/** Escapes of JSON and JavaScript, then entities: as texts stand in attributes, in scripts and between tags. */
function plain(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\([/"'])/g, '$1')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, digits?: string) =>
      character(hex === undefined ? Number(digits) : Number.parseInt(hex, 16), whole),
    )
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole)
}

const character = (code: number, whole: string): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole)
