/** @module The model to use: the shop's own, or the prior as long as there is none. */
import { FEATURE_NAMES } from './features.ts'
import type { PropensityModel } from './model.ts'
import { priorModel } from './prior-model.ts'

/** A stored model, unless there is none or it was fitted to other features than those of today: then the prior. */
export function modelOrPrior(stored: PropensityModel | null): PropensityModel {
  const isOfToday = stored?.names.join() === FEATURE_NAMES.join()
  return stored && isOfToday ? stored : priorModel()
}
