/** @module How long to wait before asking again. */

/** 2 s after the first failure, doubling, at most a minute. Our policy. */
export const retryWaitMs = (failures: number): number => Math.min(60_000, 1000 * 2 ** Math.max(1, failures))
