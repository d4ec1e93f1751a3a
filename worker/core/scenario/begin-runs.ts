/** @module Which runs begin by what happened to a person. */
import type { Run, RunSubject } from '../../../contract/scenario/run.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { Matches } from '../segment/matches.ts'
import type { Happening } from './happening.ts'
import { isEntry } from './is-entry.ts'
import { LATE_MS } from './late.ts'
import { mayBeginAgain } from './may-begin-again.ts'
import { runIdOf } from './run-id.ts'
import { runKeyOf } from './run-key.ts'
import type { RunPerson } from './run-person.ts'
import { subjectOfRun } from './subject-of-run.ts'

/** A scenario that takes people in. `liveAt`: since when, ms UTC: what happened before it begins nothing. */
export interface LiveScenario {
  scenario: Scenario
  version: number
  liveAt: number
}

/** `runs`: all that is known of this person's, also those that ended; `happenings`: of this person, in any order. */
export interface Beginning {
  person: RunPerson
  happenings: readonly Happening[]
  scenarios: readonly LiveScenario[]
  runs: readonly Run[]
}

/**
 * The runs that begin now, standing at their first step and due at once. Told again, what began a run begins no other, and
 * nor does what happened before the beginning of the last run with the same key. A cart begins a run by what the profile
 * says lies in it now, never by the event alone: events come late and in any order. Who is held out begins, too: what
 * becomes of them is for step-run.ts. Cost: each happening against each scenario.
 */
export function beginRuns({ person, happenings, scenarios, runs }: Beginning, now: number, matches: Matches): Run[] {
  const known = [...runs]
  const inOrder = happenings
    .filter(({ at }) => now - at <= LATE_MS)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  for (const live of scenarios) {
    const begin = inOrder.filter((each) => each.at >= live.liveAt && isEntry(live.scenario, each))
    for (const happening of live.scenario.entry.on === 'product' ? strongest(begin) : begin)
      known.push(...begunBy(happening, live, known))
  }
  return known.slice(runs.length)

  function begunBy(happening: Happening, { scenario, version }: LiveScenario, before: readonly Run[]): Run[] {
    const { scenarioId, audience, first } = scenario
    const own = before.filter((run) => run.scenarioId === scenarioId)
    if (!mayBeginAgain(scenario, happening, { person, runs: own })) return []
    if (audience && !matches(audience, person.subject, { now, models: person.models })) return []
    const { profileId } = person.subject
    const key = runKeyOf(happening)
    const runId = runIdOf(scenarioId, happening.kind === 'order' ? '' : profileId, key, happening.id)
    // Stored it would be no other: what began a run that joined another begins none.
    if (own.some((run) => run.runId === runId)) return []
    const subject: RunSubject = subjectOfRun(happening, { person, scenario, others: inOrder })
    return [
      {
        ...{ runId, scenarioId, version, profileId, key },
        // A clock that is ahead of ours must not let an order seem to be from before the run.
        enteredAt: Math.min(happening.at, now),
        ...{ stepId: first, reachedAt: now, asked: 0, dueAt: now, outcome: null, endedAt: null },
        subject,
        trail: [{ at: now, stepId: first, what: { kind: 'entered' } }],
      },
    ]
  }
}

type ProductHappening = Extract<Happening, { kind: 'product' }>

/** Several products make one run, which is named after the one that fell most. */
function strongest(happenings: readonly Happening[]): Happening[] {
  const share = ({ priceWas }: ProductHappening) => (priceWas ? priceWas.nowMinor / priceWas.minor : 1)
  return happenings
    .filter((each) => each.kind === 'product')
    .sort((a, b) => share(a) - share(b) || b.at - a.at || (a.productId < b.productId ? -1 : 1))
}
