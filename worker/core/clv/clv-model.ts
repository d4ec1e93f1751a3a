/** @module Customer lifetime value: the fitted model as it is stored, or what it is lacking. */
import type { Bgnbd } from './bgnbd.ts'
import type { GammaGamma } from './gamma-gamma.ts'

/** One thing of which there is too little for a fit. */
export interface Shortage {
  /** `paying-repeaters` came back and kept something that cost more than 0; `weeks` is the age of the oldest customer. */
  what: 'customers' | 'repeaters' | 'paying-repeaters' | 'weeks' | 'orders'
  have: number
  need: number
}

/** Said instead of a number that nobody could stand behind. */
export interface NotEnoughData {
  kind: 'not-enough-data'
  missing: Shortage[]
}

/** How a parameter search ended. */
export interface FitReport {
  logLikelihood: number
  /** `given-up`: the best of 3,000 evaluations, not shown to be the optimum. */
  ended: 'found' | 'given-up'
  evaluations: number
  /** Parameters that ran to the ends of our ranges. With a or b among them the data show nobody leaving for good. */
  atEdge: string[]
}

/** Both models, fitted. JSON as it stands. Times in ms UTC. */
export interface ClvModel {
  kind: 'clv'
  /** ISO 4217, of the orders that it was fitted on. */
  currency: string
  fittedAt: number
  /** The first order of all customers, and the moment up to which orders were counted. */
  from: number
  to: number
  customers: number
  repeaters: number
  purchases: Bgnbd & FitReport
  values: GammaGamma & FitReport
}
