/** @module Work in pieces, between which the database is there for events. */

/** Rests after a piece of work for as long as it took, at `clock` (ms UTC); `rest` absent: there is nobody to wait for. */
export async function restAfter<Result>(
  work: () => Promise<Result>,
  { rest, clock }: { rest: ((ms: number) => Promise<void>) | undefined; clock: () => number },
): Promise<Result> {
  const begunAt = clock()
  const result = await work()
  await rest?.(clock() - begunAt)
  return result
}
