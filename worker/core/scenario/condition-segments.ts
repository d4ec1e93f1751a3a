/** @module Scenarios that begin by a condition, followed as segments are. */
import { CONDITION_VERSION } from '../../../contract/condition.ts'
import type { Segment } from '../../../contract/segment.ts'
import type { FollowPlan, TimedChange } from '../segment/follow-people.ts'
import type { LiveScenario } from './begin-runs.ts'
import type { Happening } from './happening.ts'
import { conditionSegmentId } from './is-entry.ts'

/**
 * One for each of them. As with the owner's own segments, everybody is asked once when it goes live, and who fulfils it
 * then does not enter.
 */
export function conditionSegments(live: readonly LiveScenario[]): Segment[] {
  return live.flatMap(({ scenario: { scenarioId, name, entry }, version, liveAt }) =>
    entry.on !== 'condition'
      ? []
      : [
          {
            segmentId: conditionSegmentId(scenarioId),
            ...{ name, description: '', conditionVersion: CONDITION_VERSION, condition: entry.condition },
            // Only compared: it is another whenever the scenario was published anew or went live again.
            ...{ agreed: false, version, createdAt: liveAt, updatedAt: liveAt + version, isReadyMade: false },
          },
        ],
  )
}

/** What of a plan scenarios begin by: who entered what. */
export function enteredOf({ changes }: FollowPlan): Happening[] {
  return changes.flatMap(({ profileId, at, segmentId, change }) =>
    change === 'entered'
      ? [{ id: `entered:${segmentId}:${at}`, at, profileId, kind: 'entered' as const, segmentId }]
      : [],
  )
}

const isScenarios = ({ segmentId }: { segmentId: string }): boolean => segmentId.startsWith(conditionSegmentId(''))

/** The plan as the owner is told of it: conditions of scenarios are no segments of theirs. */
export function withoutScenarios(plan: FollowPlan): FollowPlan {
  if (!plan.changes.some(isScenarios)) return plan
  const own = (told: TimedChange[]) => told.filter((change) => !isScenarios(change))
  return {
    ...plan,
    memberships: plan.memberships.map((each) => ({ ...each, told: own(each.told) })),
    changes: plan.changes.filter((change) => !isScenarios(change)),
    counters: plan.counters.filter(({ name }) => !/^segment_(entered|left) scenario:/.test(name)),
  }
}
