/** @module The models of a shop's customers from what was gathered of them. */
import type { ClvModel, NotEnoughData } from '../clv/clv-model.ts'
import { notEnoughData } from '../clv/enough-data.ts'
import { type ClvFit, fitStep, fittedModel } from '../clv/fit-clv.ts'
import { priceLimits } from '../interest/price-level.ts'
import { DEFAULT_LIMITS } from '../lifecycle/default-limits.ts'
import { type LifecycleLimits, lifecycleLimits } from '../lifecycle/lifecycle-limits.ts'
import type { Counts } from '../rfm/counts.ts'
import { fitRfm } from '../rfm/fit-rfm.ts'
import { MIN_CUSTOMERS } from '../rfm/min-customers.ts'
import type { CustomerModels } from './customer-models.ts'
import type { Gathered } from './gathered.ts'

/** Passes over cells in one step, by how many cells there are: about a second. Our policy. */
const STEP_CELLS = 3_000_000
const [LEAST_PASSES, MOST_PASSES] = [10, 500]

/** Of what the models tell. `now` in ms UTC, as in the slices. `prices`: products by the class of their price. */
export interface Learning {
  gathered: Gathered
  prices: Counts
  currency: string
  now: number
}

/** The search for the models of lifetime value one step on; unchanged where there is too little data for it. */
export function searchStep(fit: ClvFit, { clv }: Gathered): ClvFit {
  if (notEnoughData(clv)) return fit
  const cells = clv.purchases.customers.length + clv.values.customers.length
  return fitStep(fit, clv, Math.min(MOST_PASSES, Math.max(LEAST_PASSES, Math.floor(STEP_CELLS / cells))))
}

/** The models, or null while the search goes on. Limits as learned, without the owner's own. */
export function learnedModels(fit: ClvFit, { gathered, prices, currency, now }: Learning): CustomerModels | null {
  const clv = clvOf(fit, gathered, { currency, now })
  return (
    clv && {
      fittedAt: now,
      currency,
      limits: limitsOf(gathered),
      rfm: fitRfm(gathered.rfm, now),
      clv,
      prices: priceLimits(prices),
    }
  )
}

/** With too few customers for one, the default of VIPs stands. */
function limitsOf({ gaps, rfm }: Gathered): LifecycleLimits {
  const limits = lifecycleLimits(gaps, rfm)
  return rfm.customers < MIN_CUSTOMERS ? { ...limits, vipMinor: DEFAULT_LIMITS.vipMinor } : limits
}

function clvOf(
  fit: ClvFit,
  { clv, firstOrderAt }: Gathered,
  { currency, now }: { currency: string; now: number },
): ClvModel | NotEnoughData | null {
  const about = { currency, fittedAt: now, from: firstOrderAt ?? now, to: now }
  return notEnoughData(clv) ?? fittedModel(fit, clv, about)
}
