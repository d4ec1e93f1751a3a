/** @module The trail of a run: what it did, and how it goes from step to step and to its end. */
import { MOST_RUN_ENTRIES, type Run, type RunEntry, type RunOutcome } from '../../../contract/scenario/run.ts'

/** The run with one more entry, at the step where it stands. */
export function noted(run: Run, what: RunEntry['what'], at: number): Run {
  const entry = { at, stepId: run.stepId ?? '', what }
  return { ...run, trail: [...run.trail, entry].slice(-MOST_RUN_ENTRIES) }
}

/** The same, in the place of the last entry where that says the same sort of thing of this step. */
export function notedAnew(run: Run, what: RunEntry['what'], at: number): Run {
  const last = run.trail.at(-1)
  if (last?.what.kind !== what.kind || last.stepId !== run.stepId || last.at < run.reachedAt)
    return noted(run, what, at)
  return JSON.stringify(last.what) === JSON.stringify(what)
    ? run
    : noted({ ...run, trail: run.trail.slice(0, -1) }, what, at)
}

/**
 * At the step after; null: there is none. It is to be looked at at once. `reachedAt`: when it was to come there, absent:
 * now; a run that was held up does not begin its waits, and the time that its messages have, anew.
 */
export function wentTo(run: Run, stepId: string | null, { now, reachedAt = now }: { now: number; reachedAt?: number }) {
  return stepId === null ? ended(run, 'finished', now) : { ...run, stepId, reachedAt, dueAt: now }
}

/** At its end. One that came there with messages, and an address for none of them, has left: nobody was told of anything. */
export function ended(run: Run, outcome: RunOutcome, at: number): Run {
  const isUnsent = outcome === 'finished' && hadNoAddress(run)
  const end = isUnsent ? ({ outcome: 'left', why: 'no_address' } as const) : { outcome }
  return { ...noted(run, { kind: 'ended', ...end }, at), stepId: null, dueAt: null, outcome: end.outcome, endedAt: at }
}

function hadNoAddress({ trail }: Run): boolean {
  const sends = trail.flatMap(({ what }) => (what.kind === 'send' ? [what] : []))
  return sends.length > 0 && sends.every(({ why }) => why === 'no_address')
}
