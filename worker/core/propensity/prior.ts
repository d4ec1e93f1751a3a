/** @module What is believed of any shop before it has visits of its own. */
import { FEATURE_NAMES, type FeatureName } from './features.ts'
import type { FitPrior } from './fit-state.ts'
import { PRIOR_PURCHASES } from './sureness.ts'

/** Log-odds by natural unit of the feature; mean and standard deviation of the feature. */
interface Belief {
  coefficient: number
  mean: number
  deviation: number
}

/**
 * Fitted to the 12,330 visits of UCI Online Shoppers Purchasing Intention (Sakar and Kastro, CC BY 4.0) by
 * `npm run -s bench:leads -- --csv FILE --label Revenue --prior`; see docs/scoring.md for the columns behind them.
 * What the table says of returning visitors is not taken over, docs/scoring.md says why.
 */
const FROM_UCI: Partial<Record<FeatureName, Belief>> = {
  product_views: { coefficient: 0.062, mean: 2.8855, deviation: 1.1239 },
  other_pages: { coefficient: 0.1367, mean: 0.8986, deviation: 0.915 },
  seconds: { coefficient: 0.4222, mean: 6.1001, deviation: 2.0208 },
  weekend: { coefficient: 0.1083, mean: 0.2326, deviation: 0.4225 },
}

/**
 * Seven of ten carts are left (Baymard Institute, mean of 50 studies: 70 %), so that three of ten visits with a cart
 * buy; against 12 in 1,000 without, which is our policy as is the factor e for a checkout that was begun.
 */
const FROM_POLICY: Partial<Record<FeatureName, Belief>> = {
  cart: { coefficient: 3.5, mean: 0, deviation: 0.3 },
  checkout: { coefficient: 1, mean: 0, deviation: 0.2 },
}

/** Yes or no, as some of the features are. */
const YES_OR_NO: ReadonlySet<FeatureName> = new Set([
  'product_from_before',
  'contact',
  'overlay_used',
  'bought',
  'returning',
  'cart_from_before',
  'from_search',
  'from_social',
  'from_email',
  'from_paid',
  'from_elsewhere',
  'phone',
])

/** Of all else nothing is believed; the deviation says what a usual difference is. Our policy. */
const nothing = (name: FeatureName): Belief => ({
  coefficient: 0,
  mean: 0,
  deviation: YES_OR_NO.has(name) ? 0.4 : 1,
})

/** The chance of a purchase at the mean moment of a visit without a cart: 12 in 1,000. Our policy. */
const USUAL_LOG_ODDS = Math.log(0.012 / 0.988)
/** Shops differ: the log-odds of their mean moment by ± 1, a factor of e. Our policy. */
const BASE_PRECISION = 1

const BELIEFS = FEATURE_NAMES.map((name) => FROM_UCI[name] ?? FROM_POLICY[name] ?? nothing(name))

/** The prior of the purchase propensity, in the order of `FEATURE_NAMES`. */
export const PRIOR: FitPrior = {
  intercept: BELIEFS.reduce((sum, { coefficient, mean }) => sum - coefficient * mean, USUAL_LOG_ODDS),
  coefficients: BELIEFS.map(({ coefficient }) => coefficient),
  means: BELIEFS.map(({ mean }) => mean),
  scales: BELIEFS.map(({ deviation }) => deviation),
  precision: BELIEFS.map(() => PRIOR_PURCHASES),
  basePrecision: BASE_PRECISION,
}
