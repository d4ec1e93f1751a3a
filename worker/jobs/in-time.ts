/** @module Waits for an answer, but not for ever. */

/** Throws once `ms` are over; what was asked for goes on, and nobody hears of it. */
export function inTime<Answer>(answer: Promise<Answer>, ms: number): Promise<Answer> {
  const over = AbortSignal.timeout(ms)
  const late = new Promise<never>((_, reject) => over.addEventListener('abort', () => reject(over.reason)))
  return Promise.race([answer, late])
}
