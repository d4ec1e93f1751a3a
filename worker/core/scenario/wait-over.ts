/** @module Until when a run waits at a step that waits by the clock. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { nextLocal } from './next-local.ts'
import type { RunPerson } from './run-person.ts'

const MINUTE_MS = 60_000

/** Of somebody whose habits are not known: the middle of the morning is nobody's night. Our policy. */
const ANY_BEST_HOUR = 10

/** ms UTC; it may be over already. Activity before the run came to the step counts, too. */
export function waitOverAt(step: Extract<Step, { kind: 'wait' }>, run: Run, person: RunPerson): number {
  const sinceOf = { step: run.reachedAt, entry: run.enteredAt, activity: Math.max(person.activeAt, run.enteredAt) }
  return sinceOf[step.since] + step.minutes * MINUTE_MS
}

const WEEKDAY = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 }

/**
 * The same of a `wait_until`, by the person's clock. Where their weekday is not known, any will do; where their hour is
 * not, ten in the morning.
 */
export function untilAt(
  step: Extract<Step, { kind: 'wait_until' }>,
  run: Run,
  { habits, timeZone }: RunPerson,
): number {
  const hour = step.hour === 'best' ? (habits.hour ?? ANY_BEST_HOUR) : step.hour
  return nextLocal(run.reachedAt, { hour, weekday: weekdayOf(step.weekday, habits.weekday) }, timeZone)
}

function weekdayOf(wanted: Extract<Step, { kind: 'wait_until' }>['weekday'], own: number | null): number | null {
  if (wanted === undefined) return null
  if (wanted === 'best') return own
  if (wanted === 'before_best') return own === null ? null : own === 1 ? 7 : own - 1
  return WEEKDAY[wanted]
}
