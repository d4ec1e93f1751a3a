/** @module Waits for something, but not for ever. */

/** Nothing came in time. */
export class Late extends Error {}

/** What `work` resolves with, or `Late` after so many ms; the work itself goes on. */
export async function patiently<Value>(mostMs: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), mostMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
