/** @module The model to use: the shop's own, or the prior as long as there is none. */
import { endFitPass } from './end-fit-pass.ts'
import { FEATURE_NAMES } from './features.ts'
import { beginFit } from './fit-state.ts'
import { modelOf, type PropensityModel } from './model.ts'
import { PRIOR } from './prior.ts'

/** What a fit without any visit gives. */
export function priorModel(): PropensityModel {
  return modelOf(endFitPass(beginFit(PRIOR, 0)), FEATURE_NAMES)
}

/** A stored model, unless there is none or it was fitted to other features than those of today: then the prior. */
export function modelOrPrior(stored: PropensityModel | null): PropensityModel {
  const isOfToday = stored?.names.join() === FEATURE_NAMES.join()
  return stored && isOfToday ? stored : priorModel()
}
