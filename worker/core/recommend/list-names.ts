/** @module What a page that lists products may be called. */
import type { Page } from '../../../contract/page.ts'

/** Steps of an address that are looked at, the last ones; and letters of a title. Our policy. */
const MOST_STEPS = 4
const MOST_LETTERS = 120

/** Between the heading and the shop's name in a title. */
const PARTED = /\s+[|–—·•:«»-]+\s+/

/**
 * By its address, the longest first, then by its title: of `/c/tea/green-tea?page=2` `c tea green-tea`, `tea green-tea`,
 * `green-tea`. Which of them is a category, the shelf knows (`Shelf.categoryCalled`).
 */
export function listNames({ url, title = '' }: Pick<Page, 'url' | 'title'>): string[] {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  const steps = path
    .split('/')
    .map((step) => readable(step).replace(/\.[a-z]{3,5}$/i, ''))
    .filter((step) => step !== '')
    .slice(-MOST_STEPS)
  return [...steps.map((_, place) => steps.slice(place).join(' ')), ...title.slice(0, MOST_LETTERS).split(PARTED)]
}

function readable(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
