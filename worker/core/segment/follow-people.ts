/** @module What is written of people who are looked at anew: memberships, entries and exits, and their sums. */
import { DAY_MS, dayOf } from '../activity.ts'
import { type CounterRow, Tally } from '../tally.ts'
import { type FollowedSegment, followSegments, type Membership, type SegmentChange } from './follow-segments.ts'
import type { Moment } from './moment.ts'
import type { Subject } from './subject.ts'

/** Who cannot be looked at is looked at again after so long, ms. Our policy. */
const TROUBLE_MS = 3_600_000

/** Entries and exits stay with their person for so long. Our policy. */
const KEPT_MS = 30 * DAY_MS
/** And at most so many, the newest. Our policy: against who goes in and out all the time. */
const MOST_KEPT = 200

/** A change at its moment, ms UTC. */
export interface TimedChange extends SegmentChange {
  at: number
}

/** A person as stored. `told`: entries and exits, newest last. `joined`: profiles of it with a membership of their own, from before they were joined: it goes. */
export interface StoredMember {
  subject: Subject
  stored: Membership
  told: readonly TimedChange[]
  joined: readonly string[]
}

/** A change of one person, by the person's row or the profile that stands alone; `at` in ms UTC. */
export interface ToldChange extends TimedChange {
  profileId: string
}

/** What to write, in one transaction. */
export interface FollowPlan {
  /** `wasDueAt`: as it was read. */
  memberships: { profileId: string; membership: Membership; told: TimedChange[]; wasDueAt: number | null }[]
  /** Memberships that now are their person's. */
  joined: string[]
  changes: ToldChange[]
  counters: CounterRow[]
  /** For the log: nobody's trouble holds up the others. */
  troubled: { profileId: string; error: unknown }[]
}

/** Of most people nothing is to be written: time and what they did changed no answer. */
export function followPeople(
  people: readonly StoredMember[],
  segments: readonly FollowedSegment[],
  moment: Moment,
): FollowPlan {
  const plan: FollowPlan = { memberships: [], joined: [], changes: [], counters: [], troubled: [] }
  const tally = new Tally()
  for (const person of people) {
    const { profileId } = person.subject
    const { membership, changes } = lookAt(person, segments, moment, plan)
    const told = toldUntil(moment.now, person.told, changes)
    const kept = { ...membership, dueAt: untilForgotten(membership.dueAt, told) }
    const wasDueAt = person.stored.dueAt
    plan.joined.push(...person.joined)
    if (person.joined.length > 0 || !isSame(person.stored, kept))
      plan.memberships.push({ profileId, membership: kept, told, wasDueAt })
    for (const { segmentId, change } of changes) {
      plan.changes.push({ profileId, at: moment.now, segmentId, change })
      // In the first hour of the day: so a week is read in seven seeks.
      tally.count(dayOf(moment.now) * DAY_MS, `segment_${change} ${segmentId}`)
    }
  }
  return { ...plan, counters: tally.counters() }
}

function toldUntil(now: number, told: readonly TimedChange[], changes: readonly SegmentChange[]): TimedChange[] {
  const added = changes.map((change) => ({ ...change, at: now }))
  return [...told.filter(({ at }) => at > now - KEPT_MS), ...added].slice(-MOST_KEPT)
}

/** When the last change is to be forgotten there is a look, too, so that nobody keeps them for ever. */
function untilForgotten(dueAt: number | null, told: readonly TimedChange[]): number | null {
  const last = told.at(-1)
  return last ? Math.min(dueAt ?? Number.POSITIVE_INFINITY, last.at + KEPT_MS) : dueAt
}

function lookAt(
  { subject, stored }: StoredMember,
  segments: readonly FollowedSegment[],
  moment: Moment,
  { troubled }: FollowPlan,
): { membership: Membership; changes: SegmentChange[] } {
  try {
    return followSegments(subject, segments, stored, moment)
  } catch (error) {
    troubled.push({ profileId: subject.profileId, error })
    return { membership: { ...stored, dueAt: moment.now + TROUBLE_MS }, changes: [] }
  }
}

const isSame = (stored: Membership, { memberOf, dueAt }: Membership): boolean =>
  stored.dueAt === dueAt &&
  stored.memberOf.size === memberOf.size &&
  [...memberOf].every(([segmentId, since]) => stored.memberOf.get(segmentId) === since)
