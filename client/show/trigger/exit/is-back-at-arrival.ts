/** @module Whether a visitor has gone back to the page of arrival. */

/** What the browser tells of this tab's pages on this site, in order: `url` with its fragment, null where it is hidden. */
export interface Entry {
  url: string | null
}

/**
 * True on the first page, when a later one exists: there is no way to it but back. A jump within the page is no page.
 */
export function isBackAtArrival(entries: readonly Entry[], index: number | undefined): boolean {
  const [first, ...later] = entries.map(({ url }) => url?.split('#')[0])
  return index === 0 && later.some((url) => url !== first)
}
