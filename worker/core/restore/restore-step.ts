/** @module What is done, one after the other, after the database was set back. */

/**
 * `mark`: a new mark is set, so that a second restore meanwhile is noticed. `scenarios`: those that the owner held are held
 * again. `sends`: what became of messages is noted and told to runs again. `addresses`: who must not be written to, and
 * where messages went. Erasures will stand right after `mark`, once there is a ledger of them.
 */
export const RESTORE_STEPS = ['mark', 'scenarios', 'sends', 'addresses'] as const

export type RestoreStep = (typeof RESTORE_STEPS)[number]

/** The one after it; null: it was the last. */
export const nextRestoreStep = (step: RestoreStep): RestoreStep | null =>
  RESTORE_STEPS[RESTORE_STEPS.indexOf(step) + 1] ?? null

/** One that is under way: `step` from after `after` on. Times in ms UTC, see contract/restored.ts. */
export interface OpenRestore {
  foundAt: number
  backTo: number
  step: RestoreStep
  after: string
  suppressed: number
  noted: number
  paused: number
}
