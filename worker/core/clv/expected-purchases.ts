/** @module How many purchases the BG/NBD model expects, of a new customer and of one with a history. */
import { betaMean } from './beta-mean.ts'
import { aliveProbability, type Bgnbd, givenAlive, type PurchaseHistory } from './bgnbd.ts'

/**
 * E[X(t)]: purchases of a new customer in the first `weeks` after his first order, which does not count.
 *
 *     E[X(t)] = mean over p ~ Beta(a, b) of (1 - (1 + p t / α)^-r) / p
 *
 * The paper writes the same as (a+b-1)/(a-1) · [1 - (α/(α+t))^r · 2F1(r, b; a+b-1; t/(α+t))]. We take the Gauss
 * hypergeometric function by its integral: nothing is subtracted, so it needs no special case near a = 1, for
 * a + b < 1, for histories of thousands of orders, for t/(α+t) near 1, or for b in the millions. To about ten digits.
 */
export function expectedPurchases({ r, alpha, a, b }: Bgnbd, weeks: number): number {
  if (!(weeks > 0)) return 0
  const steps = weeks / alpha
  return betaMean({ a, b }, (p) => -Math.expm1(-r * Math.log1p(p * steps)) / p, (r + 1) * steps)
}

/** E[Y(t)]: purchases in the next `weeks` of a customer with that history. */
export function expectedFurtherPurchases(model: Bgnbd, history: PurchaseHistory, weeks: number): number {
  return aliveProbability(model, history) * expectedPurchases(givenAlive(model, history), weeks)
}
