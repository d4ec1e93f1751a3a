/** @module Clicks written as short lines, and an index that was told them. */
import { SessionIndex, type SessionIndexOptions } from '../../../worker/core/recommend/session-index.ts'

/** A click, as a line of a log. */
export interface Click {
  visitor: string
  productId: string
  /** Minutes since the log began. */
  minute: number
}

/** ms. */
export const MINUTE = 60_000

/** `'ann a 0'`: visitor, product, minute. */
export function log(...lines: string[]): Click[] {
  return lines.map((line) => {
    const [visitor, productId, minute] = line.split(' ')
    return { visitor: visitor!, productId: productId!, minute: Number(minute) }
  })
}

/** What `add` said of each. */
export function feed(index: SessionIndex, clicks: readonly Click[]): boolean[] {
  return clicks.map(({ visitor, productId, minute }) => index.add(visitor, productId, minute * MINUTE))
}

/** An index that was told these clicks, of a thousand sessions unless it is said otherwise. */
export function indexOf(clicks: readonly Click[], options: Partial<SessionIndexOptions> = {}): SessionIndex {
  const index = new SessionIndex({ maxSessions: 1000, ...options })
  feed(index, clicks)
  return index
}
