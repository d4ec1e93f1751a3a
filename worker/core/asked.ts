/** @module What asked for a person's attention: overlays, and messages of every channel. */
import type { Layout } from '../../contract/layout.ts'
import { dayOf } from './activity.ts'

/**
 * One thing that asked for it, once by its `key`. `fifths` of a point, whole, so that sums are exact. A message has the
 * key `message ID` and costs FIFTHS_OF_INTERRUPTION.
 */
export interface Asked {
  key: string
  /** ms UTC. */
  at: number
  fifths: number
}

/** What interrupts, and every message, costs a point; a bar or toast a fifth of one. Our policy. */
export const FIFTHS_OF_INTERRUPTION = 5
const FIFTHS_OF_QUIET = 1

/** Remembered of one person, the newest. Our policy: 20 points of bars and toasts, 100 of anything else. */
const MOST_ASKED = 100

/** Fifths of a point that an overlay of this layout costs; what stands in the page or waits to be pressed costs nothing. */
export function attentionCost(layout: Layout): number {
  switch (layout) {
    case 'modal':
    case 'slide_in':
    case 'full_screen':
      return FIFTHS_OF_INTERRUPTION
    case 'bar':
    case 'toast':
      return FIFTHS_OF_QUIET
    case 'teaser':
    case 'inline':
      return 0
  }
}

/** What interrupts asks each time; what is quiet once a day (UTC) and campaign, on however many pages it stands. */
export const overlayKey = (campaignId: string, at: number, fifths: number): string =>
  `${campaignId} ${fifths === FIFTHS_OF_INTERRUPTION ? at : dayOf(at)}`

/** The list with others: each key once, at its latest time; the newest first, at most MOST_ASKED. */
export function withAsked(known: readonly Asked[], more: readonly Asked[]): Asked[] {
  const byKey = new Map<string, Asked>()
  for (const each of [...known, ...more]) {
    if (each.fifths === 0) continue
    const before = byKey.get(each.key)
    if (!before || isLater(each, before)) byKey.set(each.key, each)
  }
  return [...byKey.values()].sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1)).slice(0, MOST_ASKED)
}

const isLater = (one: Asked, other: Asked) => one.at > other.at || (one.at === other.at && one.fifths > other.fifths)
