/** @module Waits for something, but not for ever. */

/** Nothing came in time. */
export class Late extends Error {}

/** What `work` resolves with, or `Late` with that message after so many ms; the work itself goes on. */
export async function patiently<Value>(mostMs: number, work: Promise<Value>, message = ''): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(message)), mostMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
