/** @module The shop's model that a nightly fit has learned. */
import { appealOf } from './appeal.ts'
import { FEATURE_NAMES } from './features.ts'
import { modelOf, type PropensityModel } from './model.ts'
import type { NightlyFit } from './nightly-fit.ts'

/** The model of a fit that is done. */
export function nightlyModel({ counts, fit }: NightlyFit): PropensityModel {
  return { ...modelOf(fit, FEATURE_NAMES), appeal: appealOf(...counts) }
}
