/** @module The Gamma-Gamma model of order values, and what it expects a customer to spend on an order. */
import { logGamma, logRising } from './log-gamma.ts'
import type { ValueCells } from './value-cells.ts'

/**
 * A customer's orders vary around his own mean: each is Gamma(p, ν), and ν ~ Gamma(q, v) varies over customers. All
 * over 0, q over 1 (else a customer's mean has no mean); v in minor units. It assumes that what somebody spends on an
 * order says nothing of how often he orders.
 * Source: Fader & Hardie, The Gamma-Gamma Model of Monetary Value (2013), where v is γ.
 */
export interface GammaGamma {
  p: number
  q: number
  v: number
}

/** Log-likelihood of the averages of all customers, equation 1a of the source. Cost: one pass over the cells. */
export function gammaGammaLogLikelihood({ p, q, v }: GammaGamma, { customers, means }: ValueCells): number {
  let sum = 0
  let known = Number.NaN
  let ofOrders = 0
  for (const [row, count] of customers.entries()) {
    const orders = means.orders[row]!
    const average = means.averageMinor[row]!
    const logAverage = means.logAverage[row]!
    if (orders !== known) {
      known = orders
      ofOrders = logRising(p * orders, q) - logGamma(q)
    }
    const spent = orders * average
    // The logarithm of a mean is a little over the mean of logarithms; where it can be, the exact one is taken.
    const within = p * orders * (logAverage - Math.log(average) - Math.log1p(v / spent))
    sum += count * (ofOrders + within - q * Math.log1p(spent / v) - logAverage)
  }
  return sum
}

/**
 * Expected value of a next order in minor units: the customer's average drawn towards everyone's, the more the fewer
 * `orders` it is of. With `orders` 0 it is everyone's mean, p v / (q - 1). An average below 0 counts as 0.
 */
export function expectedOrderMinor({ p, q, v }: GammaGamma, orders: number, averageMinor: number): number {
  return (p * (v + orders * Math.max(0, averageMinor))) / (p * orders + q - 1)
}
