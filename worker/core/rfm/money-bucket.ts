/** @module Classes of amounts, ever wider: money counted in little space with a known error. */

/** Classes in each doubling. */
const PER_DOUBLING = 128

/**
 * The class of an amount in minor units. Amounts to 255 have a class each; above, a doubling is parted into 128, so
 * that amounts of one class differ by less than 1/128 (0.8 %) of themselves. What is not above 0 is class 0. There are
 * 4,500 classes up to 10^12. Whole-number arithmetic: the same on every machine.
 * Source: the log-linear buckets of HdrHistogram (Tene).
 */
export function moneyBucket(minor: number): number {
  if (!(minor > 0)) return 0
  let width = 1
  let doublings = 0
  for (; minor / width >= 2 * PER_DOUBLING; doublings++) width *= 2
  return doublings * PER_DOUBLING + Math.floor(minor / width)
}

/** The largest amount of a class, minor units. */
export const bucketTop = (bucket: number): number => bucketBottom(bucket + 1) - 1

/** The smallest amount of a class, minor units. */
export function bucketBottom(bucket: number): number {
  const doublings = Math.max(0, Math.floor(bucket / PER_DOUBLING) - 1)
  return (bucket - doublings * PER_DOUBLING) * 2 ** doublings
}
