/** @module Texts as they stand on pages, made comparable. */

/** White space folded, entities that were encoded twice decoded. Undefined for nothing. */
export const tidy = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number'
    ? decodeEntities(String(value))
        .replace(/[\s\u200b\u00a0]+/g, ' ')
        .trim()
    : '') || undefined

/** A product's name and a heading have so much in common; `Yoghurt` is no `Yoghurt 2.8 % 1 kg`. Our policy. */
export const NAME_SHARE = 0.6

/** Letters and digits of any script, in lower case: `Watch “X-1”` and `watch x1` are one. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Is one the other, or part of it, at least the `share` of its letters? Of short texts only the same counts. */
export function isAlike(one: string, other: string, share = 0): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === b) return a !== ''
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 4 && short.length >= long.length * share && long.includes(short)
}

const ENTITIES: Record<string, string> = {
  amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', eacute: 'é', euro: '€', reg: '®', trade: '™', deg: '°',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', egrave: 'è', agrave: 'à', ndash: '–',
} // biome-ignore format: a table

/** `&quot;` and its like: shops encode names into JSON as they would into HTML. Unknown ones stay as they are. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    const code = decimal ? +decimal : hex ? Number.parseInt(hex, 16) : 0
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : (ENTITIES[name] ?? all)
  })

const SILENT = 'script,style,template,noscript'

/** The text of an element without scripts and styles in it. */
export function textOf(element: Element | null): string {
  if (!element?.querySelector(SILENT)) return element?.textContent ?? ''
  const copy = element.cloneNode(true) as Element
  for (const silent of copy.querySelectorAll(SILENT)) silent.replaceWith(' ')
  return copy.textContent ?? ''
}
