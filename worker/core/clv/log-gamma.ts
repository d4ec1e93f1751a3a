/** @module The logarithm of the gamma function, and of ratios of it without loss of digits. */

/** From here on the series below is exact to the last digits of a double. */
const SERIES_FROM = 10

/**
 * ln Γ(x) for x > 0, to about 15 digits.
 * Source: Stirling's series (Abramowitz & Stegun 6.1.41), reached by Γ(x + 1) = x Γ(x).
 */
export function logGamma(x: number): number {
  let product = 1
  let shifted = x
  while (shifted < SERIES_FROM) product *= shifted++
  const HALF_LOG_TWO_PI = 0.9189385332046728
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + correction(shifted) - Math.log(product)
}

/**
 * ln [Γ(x + n) / Γ(x)] for x > 0, n >= 0: the logarithm of x (x + 1) … (x + n - 1) when n is whole.
 * Keeps its digits where x is a million and the two gamma functions agree in all but their last ones.
 */
export function logRising(x: number, n: number): number {
  if (n === 0) return 0
  if (x < SERIES_FROM) return logGamma(x + n) - logGamma(x)
  return (x - 0.5) * Math.log1p(n / x) + n * (Math.log(x + n) - 1) + correction(x + n) - correction(x)
}

function correction(x: number): number {
  const s = 1 / (x * x)
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360)))))) / x
}
