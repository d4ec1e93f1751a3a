/** @module The BG/NBD model of repeat purchases: its parameters, what it knows of a customer, how alive one is. */

/**
 * While alive a customer buys at a rate λ ~ Gamma(r, α) a week, and after each purchase leaves for good with the chance
 * p ~ Beta(a, b). All four are over 0; α in weeks.
 * Source: Fader, Hardie & Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005) 275.
 */
export interface Bgnbd {
  r: number
  alpha: number
  a: number
  b: number
}

/** What the model knows of one customer. `recencyWeeks` is at most `ageWeeks`, and 0 where `frequency` is. */
export interface PurchaseHistory {
  /** Orders after the first. */
  frequency: number
  /** From the first order to the last. */
  recencyWeeks: number
  /** From the first order to the moment of the question. */
  ageWeeks: number
}

/**
 * The chance that the customer has not left for good, from 0 to 1. It is 1 for everyone who never came back, however
 * long ago that was: in this model one may leave only after a repeat purchase.
 */
export function aliveProbability(model: Bgnbd, { frequency, recencyWeeks, ageWeeks }: PurchaseHistory): number {
  if (frequency === 0) return 1
  const { r, alpha, a, b } = model
  const silence = Math.log1p((ageWeeks - recencyWeeks) / (alpha + recencyWeeks))
  return 1 / (1 + Math.exp(Math.log(a / (b + frequency - 1)) + (r + frequency) * silence))
}

/** The same model for a customer who is known to be alive after that history; his weeks count from there. */
export function givenAlive(model: Bgnbd, { frequency, ageWeeks }: PurchaseHistory): Bgnbd {
  const { r, alpha, a, b } = model
  return { r: r + frequency, alpha: alpha + ageWeeks, a, b: b + frequency }
}
