/** @module What becomes of runs that are due, or whose message ended. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Subject } from '../segment/subject.ts'
import { beginRuns } from './begin-runs.ts'
import { cartLeft } from './cart-left.ts'
import type { RunChange, Trouble } from './hear-people.ts'
import { hearSend, type SendNews } from './hear-send.ts'
import { lookOf, type RevisedRun, type Round } from './round.ts'
import type { RunLook } from './run-look.ts'
import { runPersonOf } from './run-person-of.ts'
import { ended } from './run-trail.ts'
import { type Stepped, stepRun } from './step-run.ts'

/** `people`: by the ids of profiles that runs name. `news`: what became of messages, by the run's id. */
export interface Due {
  people: ReadonlyMap<string, Subject>
  runs: readonly RevisedRun[]
  news?: ReadonlyMap<string, readonly SendNews[]>
}

/**
 * Pure. Runs of people who are no more end, and those whose version is no more, too. A run in trouble does not hold up the
 * others.
 */
export function stepPeople(due: Due, round: Round, now: number): { changes: RunChange[]; troubled: Trouble[] } {
  const changes: RunChange[] = []
  const troubled: Trouble[] = []
  for (const revised of due.runs) {
    try {
      const change = stepped(revised, due, round, now)
      if (!change) continue
      changes.push(change)
      // Trouble with another must not keep this one from being written.
      changes.push(...begunAnew(change, due, round, now))
    } catch (error) {
      troubled.push({ runId: revised.run.runId, error })
    }
  }
  return { changes, troubled }
}

/** Whose run ended with something in the cart that is newer than what ended it: that is left now. */
function begunAnew({ run }: RunChange, { people, news }: Due, round: Round, now: number): RunChange[] {
  const subject = people.get(run.profileId)
  if (!subject || !mayLeaveAnother(run, subject, news?.get(run.runId) ?? [])) return []
  const happenings = cartLeft(subject, { happenings: [], ended: [{ run }] })
  if (happenings.length === 0) return []
  const scenarios = round.live.filter(({ scenario }) => scenario.scenarioId === run.scenarioId)
  const begun = beginRuns(
    { person: runPersonOf(subject, round), happenings, scenarios, runs: [run] },
    now,
    round.matches,
  )
  // They are due at once.
  return begun.map((each) => ({ run: each, revision: 0, effects: [] }))
}

/**
 * By an order, or because the cart was gone; or by its last message, where the cart was filled after that went and before the
 * run had heard of it: then nothing told them of what lies there.
 */
function mayLeaveAnother({ outcome }: Run, { state: { cart } }: Subject, news: readonly SendNews[]): boolean {
  if (outcome === 'goal' || outcome === 'left') return true
  return (
    outcome === 'finished' && cart !== null && news.some(({ startedAt }) => startedAt !== null && cart.at > startedAt)
  )
}

/** It is told once, so trouble further on must not keep the run from hearing: that comes up when the run is due there. */
function heardSend(run: Run, news: SendNews, look: RunLook): Stepped | null {
  try {
    return hearSend(run, news, look)
  } catch {
    return hearSend(run, news, { ...look, isHeld: true })
  }
}

function stepped(revised: RevisedRun, { people, news }: Due, round: Round, now: number): RunChange | null {
  const { run, revision } = revised
  const subject = people.get(run.profileId)
  const scenario = round.definition(run)
  if (run.outcome !== null) return null
  if (!subject) return over(run, 'erased')
  if (!scenario) return over(run, 'stopped')
  const look = lookOf(revised, { scenario, subject, now }, round)
  if (!news) return { ...stepRun(run, look), revision }
  const heard = (news.get(run.runId) ?? []).flatMap((each) => heardSend(run, each, look) ?? []).at(-1)
  return heard ? { ...heard, revision } : null

  function over(of: Run, outcome: 'erased' | 'stopped'): RunChange {
    return { run: ended(of, outcome, now), effects: [], revision }
  }
}
