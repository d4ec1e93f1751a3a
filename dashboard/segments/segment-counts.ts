/** @module Counting many segments, a few at a time. */

/** Requests under way at a time. Our policy: each may take the database most of a second. */
const AT_A_TIME = 2

/**
 * Calls `count` of each key, at most two at a time and in this order, and tells what came. Nothing is begun after
 * `isOver`; each key is counted once however often it is named.
 */
export async function countEach<Counted>(
  keys: readonly string[],
  count: (key: string) => Promise<Counted>,
  { tell, isOver }: { tell: (key: string, counted: Counted) => void; isOver: () => boolean },
): Promise<void> {
  const waiting = [...new Set(keys)]
  async function one(): Promise<void> {
    for (let key = waiting.shift(); key !== undefined && !isOver(); key = waiting.shift()) tell(key, await count(key))
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, one))
}
