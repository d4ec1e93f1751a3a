/** @module The way through a scenario's steps, as far as arranging and editing it needs it. */
import type { Step } from '../../../contract/scenario/step.ts'

export interface Flow {
  first: string
  steps: Record<string, Step>
}
