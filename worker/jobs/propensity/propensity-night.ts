/** @module What the nightly fit of propensity keeps between two slices. */
import type { NightlyFit } from '../../core/propensity/nightly-fit.ts'
import type { Stretch } from '../../core/propensity/visitor-sample.ts'

/** Chooses the sample. `open`: what of all ids was not looked at yet. `firstAt`: when the first of the events came in, ms UTC. */
export interface Survey {
  stage: 'survey'
  open: Stretch[]
  sample: Stretch[]
  visitors: number
  firstAt: number | null
}

/**
 * Learns from it, pass by pass. `open`: what of the sample the running pass has still to see, `seen` how many visitors it
 * saw. The sample stays the same all night: every pass must see the same visits.
 */
export interface Learning {
  stage: 'learn'
  open: Stretch[]
  sample: Stretch[]
  visitors: number
  seen: number
  passes: number
  fit: NightlyFit
}

/** Learned: the model can be kept. */
export interface Learned {
  stage: 'keep'
  fit: NightlyFit
}

export type PropensityNight = Survey | Learning | Learned
