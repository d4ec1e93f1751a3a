/** @module Where the links of a message lead that was written before. */
import type { LinkTarget } from './link-target.ts'

/**
 * The targets of all its writings, those of earlier ones in their old places: a mail whose answer was lost may have
 * arrived, and its links say places. `places`: of each planned target, in order. Cost: planned times all.
 */
export function linksAfter(
  earlier: readonly LinkTarget[],
  planned: readonly LinkTarget[],
): { links: LinkTarget[]; places: number[] } {
  const links = [...earlier]
  const places = planned.map((target) => {
    const known = links.findIndex((each) => isSame(each, target))
    return known === -1 ? links.push(target) - 1 : known
  })
  return { links, places }
}

function isSame(one: LinkTarget, other: LinkTarget): boolean {
  switch (one.kind) {
    case 'page':
      return other.kind === 'page' && one.url === other.url
    case 'answer':
      return (
        other.kind === 'answer' &&
        one.questionId === other.questionId &&
        one.scale === other.scale &&
        one.score === other.score
      )
  }
}
