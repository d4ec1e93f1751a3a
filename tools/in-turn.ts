/** @module The order of test files that leaves no core idle. */

/** It waits a minute for a silence to be noticed, and needs nothing meanwhile. */
const LONGEST_WAIT = 'test/worker/live-viewers.test.ts'

/**
 * The longest wait first, then from both ends of the alphabet in turn: neighbours are of one kind, and would wait, or
 * need the processor, all at the same time.
 */
export function inTurn(files: readonly string[]): string[] {
  const others = files.filter((file) => file !== LONGEST_WAIT)
  const last = others.toReversed()
  const inTurn = others.flatMap((file, n) => [file, last[n]!]).slice(0, others.length)
  return [...files.filter((file) => file === LONGEST_WAIT), ...inTurn]
}
