/** @module How well BG/NBD parameters explain the purchase histories of all customers. */
import type { Bgnbd } from './bgnbd.ts'
import { logRising } from './log-gamma.ts'
import type { PurchaseCells } from './purchase-cells.ts'

/**
 * Log-likelihood of the model, the sum over all customers; weeks are the unit of time. Never overflows: gamma functions
 * and powers are taken as logarithms, and the two ends of a story (still here, gone after the last order) are added by
 * log-sum-exp. Cost: one pass over the cells.
 * Source: Fader, Hardie & Lee (2005), equation 6; Fader & Hardie, Overcoming the BG/NBD Model's #NUM! Error (2013).
 */
export function bgnbdLogLikelihood({ r, alpha, a, b }: Bgnbd, { customers, means }: PurchaseCells): number {
  let sum = 0
  let known = Number.NaN
  let ofFrequency = 0
  for (const [row, count] of customers.entries()) {
    const frequency = means.frequency[row]!
    const recency = means.recencyWeeks[row]!
    const age = means.ageWeeks[row]!
    // Cells are in order of frequency, so this is rarely computed anew.
    if (frequency !== known) {
      known = frequency
      ofFrequency = logRising(r, frequency) + logRising(b, frequency) - logRising(a + b, frequency)
    }
    const here = -r * Math.log1p(age / alpha) - frequency * Math.log(alpha + age)
    const gone =
      frequency > 0
        ? Math.log(a / (b + frequency - 1)) - r * Math.log1p(recency / alpha) - frequency * Math.log(alpha + recency)
        : Number.NEGATIVE_INFINITY
    sum += count * (ofFrequency + logSum(here, gone))
  }
  return sum
}

/** ln(e^x + e^y) */
function logSum(x: number, y: number): number {
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y))
}
