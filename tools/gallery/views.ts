/** @module What the gallery shows: every layout with every sample. */
import { LAYOUTS } from '../../contract/layout.ts'
import { SAMPLES, type SampleName } from './samples.ts'

/** A layout, or what a tab opens. */
export const VIEWS = [...LAYOUTS, 'teaser_open'] as const

export type ViewName = (typeof VIEWS)[number]

/** CSS pixels; heights as devices of that width have them. */
export const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const

/** A teaser that is shut shows its tab, whatever is in it. */
export const hasView = (view: ViewName, sample: SampleName): boolean =>
  view !== 'teaser' || sample === 'whole' || sample === 'long'

/** The words of the tab for a sample. */
export const tabOf = (sample: SampleName): string =>
  sample === 'long' ? 'Willkommensgutschein für Neukunden' : 'Ten per cent off'

export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[]
