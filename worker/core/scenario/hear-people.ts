/** @module What becomes of runs when something happened to people: which go on, which end, which begin. */
import type { Run } from '../../../contract/scenario/run.ts'
import { grouped } from '../grouped.ts'
import type { Subject } from '../segment/subject.ts'
import { beginRuns } from './begin-runs.ts'
import { cartLeft } from './cart-left.ts'
import type { Effect } from './effect.ts'
import type { Happening } from './happening.ts'
import { hearGoal, hearHappenings } from './hear-happening.ts'
import { lookOf, type RevisedRun, type Round } from './round.ts'
import type { RunLook } from './run-look.ts'
import { runPersonOf } from './run-person-of.ts'
import { type Stepped, stepRun } from './step-run.ts'

/** A run to be stored as it is now; `revision`: as it was read, 0: it begins. */
export interface RunChange extends RevisedRun {
  effects: Effect[]
}

/** `people`: by the ids of profiles that happenings and runs name. `runs`: all of theirs, also those that ended. */
export interface Heard {
  people: ReadonlyMap<string, Subject>
  runs: readonly RevisedRun[]
  happenings: readonly Happening[]
}

/** For the log: nobody's trouble holds up the others. */
export interface Trouble {
  runId: string
  error: unknown
}

/** Pure. Happenings of people who are not there are passed over. */
export function hearPeople(heard: Heard, round: Round, now: number): { changes: RunChange[]; troubled: Trouble[] } {
  const rowOf = (profileId: string) => heard.people.get(profileId)?.profileId ?? profileId
  const runs = grouped(heard.runs, ({ run }) => rowOf(run.profileId))
  const happenings = grouped(heard.happenings, ({ profileId }) => rowOf(profileId))
  const subjects = new Map([...heard.people.values()].map((subject) => [subject.profileId, subject]))
  const changes: RunChange[] = []
  const troubled: Trouble[] = []
  for (const [rowId, subject] of subjects)
    ofPerson(subject, { runs: runs.get(rowId) ?? [], happenings: happenings.get(rowId) ?? [] })
  return { changes, troubled }

  /** It is told once: trouble of one run, or of what may begin, keeps none of the others from hearing. */
  function attempt(runId: string, work: () => RunChange[]): RunChange[] {
    try {
      return work()
    } catch (error) {
      troubled.push({ runId, error })
      return []
    }
  }

  function ofPerson(subject: Subject, own: Pick<Heard, 'runs' | 'happenings'>): void {
    const going = own.runs.flatMap((each) => attempt(each.run.runId, () => goneOn(each, subject, own.happenings)))
    changes.push(...going, ...attempt(subject.profileId, () => begunBy(subject, own, going)))
  }

  function begunBy(subject: Subject, own: Pick<Heard, 'runs' | 'happenings'>, going: RunChange[]): RunChange[] {
    const known = own.runs.map(({ run }) => going.find((each) => each.run.runId === run.runId)?.run ?? run)
    const person = runPersonOf(subject, round)
    const scenarios = round.live
    const happenings = [...own.happenings, ...cartLeft(subject, { happenings: own.happenings, ended: going })]
    const begun = beginRuns({ person, happenings, scenarios, runs: known }, now, round.matches)
    return begun.flatMap((run) => firstLook({ run, revision: 0 }, subject, happenings))
  }

  function goneOn(revised: RevisedRun, subject: Subject, happenings: readonly Happening[]): RunChange[] {
    if (revised.run.outcome !== null) return []
    const scenario = round.definition(revised.run)
    const stepped = scenario && heardAnyway(revised.run, happenings, lookOf(revised, { scenario, subject, now }, round))
    return stepped ? [{ ...stepped, revision: revised.revision }] : []
  }

  /** What began it may be told together with its goal. Who is held out is so whatever they do. */
  function firstLook(revised: RevisedRun, subject: Subject, happenings: readonly Happening[]): RunChange[] {
    const scenario = round.definition(revised.run)
    if (!scenario) return []
    const look = lookOf(revised, { scenario, subject, now }, round)
    const first = lookedAt(revised.run, look)
    const reached = first.run.outcome === 'held_out' ? null : hearGoal(revised.run, happenings, look)
    return [{ ...(reached ?? first), revision: 0 }]
  }
}

/** Trouble further on comes up when the run is due there. */
function heardAnyway(run: Run, happenings: readonly Happening[], look: RunLook): Stepped | null {
  try {
    return hearHappenings(run, happenings, look)
  } catch {
    return hearHappenings(run, happenings, { ...look, isHeld: true })
  }
}

/** The same: it has begun, and is due at once. */
function lookedAt(run: Run, look: RunLook): Stepped {
  try {
    return stepRun(run, look)
  } catch {
    return { run, effects: [] }
  }
}
