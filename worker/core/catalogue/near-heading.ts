/** @module What stands near the heading of a page's product: its gallery, price, number and button. */
import type { PageParts } from './page-parts.ts'

/** The gallery stands before the heading, price and button behind it; reviews and other products further down. Our policy. */
const [BEFORE, BEHIND] = [3_000, 8_000]

/** As served, without scripts. Around the heading of which `isName` says so, else the first; empty without a heading. */
export function nearHeading({ pieces, headings }: PageParts, isName: (heading: string) => boolean): string {
  const opening = pieces.flatMap((piece, at) => (/^<h1\b/i.test(piece) ? [at] : []))
  const heading = opening[Math.max(0, headings.findIndex(isName))]
  if (heading === undefined) return ''
  const before = pieces.slice(0, heading).join('')
  return before.slice(-BEFORE) + pieces.slice(heading).join('').slice(0, BEHIND)
}
