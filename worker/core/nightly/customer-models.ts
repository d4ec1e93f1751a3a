/** @module What the nightly fits learned of the shop's customers, and what stands in until they did. */
import type { LifecycleSettings } from '../../../contract/lifecycle.ts'
import type { ClvModel, NotEnoughData } from '../clv/clv-model.ts'
import type { PriceLimits } from '../interest/price-level.ts'
import { DEFAULT_LIMITS } from '../lifecycle/default-limits.ts'
import type { LifecycleLimits } from '../lifecycle/lifecycle-limits.ts'
import type { RfmFit } from '../rfm/fit-rfm.ts'
import { MIN_CUSTOMERS } from '../rfm/min-customers.ts'

/** Small, and read by whoever tells a person's stage, group or value. JSON as it stands. */
export interface CustomerModels {
  /** ms UTC; null: nothing was fitted yet. */
  fittedAt: number | null
  /** ISO 4217, of all money in it. */
  currency: string
  limits: LifecycleLimits
  rfm: RfmFit
  clv: ClvModel | NotEnoughData
  prices: PriceLimits | null
}

/** What holds before the first fit. */
export function defaultModels(currency: string): CustomerModels {
  return {
    fittedAt: null,
    currency,
    limits: DEFAULT_LIMITS,
    rfm: { kind: 'not_enough', customers: 0, needed: MIN_CUSTOMERS },
    clv: { kind: 'not-enough-data', missing: [] },
    prices: null,
  }
}

/** The models with the owner's own limits in the place of what was learned. */
export function withSettings(models: CustomerModels, settings: LifecycleSettings): CustomerModels {
  const { limits } = models
  return {
    ...models,
    limits: {
      ...limits,
      ...settings,
      from: {
        inactive: settings.inactiveDays === undefined ? limits.from.inactive : 'settings',
        vip: settings.vipMinor === undefined ? limits.from.vip : 'settings',
      },
    },
  }
}
