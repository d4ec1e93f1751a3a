/** @module A page as served, taken apart: what the shop's programs wrote, and what may be anybody's text. */

/** Nothing is decoded. */
export interface PageParts {
  /** What is in scripts; `isLinkedData`: of JSON-LD. */
  scripts: { text: string; isLinkedData: boolean }[]
  tags: string[]
  /** Texts of the headings of the first rank; of the title; each text of menus and breadcrumbs. */
  headings: string[]
  titles: string[]
  menus: string[]
  /** All tags and texts, one after the other: the page without scripts and comments. */
  pieces: string[]
}

/** A script, a comment, a tag, a text, or a `<` that is none of them. What is not closed goes to the end: nothing is read twice. */
const PIECE = /<script\b([^<>]*)>([\s\S]*?)(?:<\/script|$)|<!--[\s\S]*?(?:-->|$)|<[a-z/][^<>]*>|[^<]+|</gi

/** Cost: one pass over the page and some over its pieces. */
export function pageParts(html: string): PageParts {
  const scripts: PageParts['scripts'] = []
  const pieces: string[] = []
  for (const [piece, attributes = '', script] of html.matchAll(PIECE))
    if (script !== undefined) scripts.push({ text: script, isLinkedData: /ld\+json/i.test(attributes) })
    else if (!piece.startsWith('<!--')) pieces.push(piece)
  return {
    scripts,
    tags: pieces.filter(isTag),
    headings: within(pieces, /^<h1\b/i, /^<\/h1\b/i).map(joined),
    titles: within(pieces, /^<title\b/i, /^<\/title\b/i).map(joined),
    menus: [
      ...within(pieces, /^<nav\b/i, /^<\/nav\b/i).flat(),
      ...within(pieces, /^<(?:[ou]l|div)\s[^<>]*breadcrumb/i, /^<\/(?:[ou]l|div)\b/i).flat(),
    ],
    pieces,
  }
}

/** More headings and longer ones are none of a product. */
const [MOST_TEXTS, LONGEST_TEXT] = [1_000, 1_000]

const joined = (texts: readonly string[]): string => texts.join('').slice(0, LONGEST_TEXT)

const isTag = (piece: string): boolean => piece.length > 1 && piece.startsWith('<')

/** The texts between the tags that open and close something, each time it stands there. */
function within(pieces: readonly string[], opens: RegExp, closes: RegExp): string[][] {
  const found: string[][] = []
  let open: string[] | null = null
  for (const piece of pieces)
    if (!piece.startsWith('<')) open?.push(piece)
    else if (closes.test(piece)) open = null
    else if (open === null && found.length < MOST_TEXTS && opens.test(piece)) {
      open = []
      found.push(open)
    }
  return found
}
