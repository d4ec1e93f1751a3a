/** @module Fourth: the models, the search for those of lifetime value some steps at a time. */
import type { Stage } from '../../core/nightly/customers-state.ts'
import { learnedModels, searchStep } from '../../core/nightly/learned-models.ts'
import { NOTHING_TALLIED } from '../../core/nightly/tallied.ts'

export function fitCustomers(state: Stage<'fit'>, begunAt: number): Stage<'fit' | 'apply'> {
  const { shop, gathered, prices } = state
  const fit = searchStep(state.fit, gathered)
  const models = learnedModels(fit, { gathered, prices, currency: shop.currency, now: begunAt })
  if (!models) return { ...state, fit }
  return { stage: 'apply', shop, after: '', models, retention: gathered.retention, tallied: NOTHING_TALLIED }
}
