/** @module What is written of people who are looked at anew: memberships, entries and exits, and their sums. */
import { DAY_MS, dayOf } from '../activity.ts'
import { type CounterRow, Tally } from '../tally.ts'
import { type FollowedSegment, followSegments, type Membership, type SegmentChange } from './follow-segments.ts'
import type { Moment } from './moment.ts'
import type { Subject } from './subject.ts'

/** Who cannot be looked at is looked at again after so long, ms. Our policy. */
const TROUBLE_MS = 3_600_000

/** A person as stored. `joined`: profiles of it with a membership of their own, from before they were joined: it goes. */
export interface StoredMember {
  subject: Subject
  stored: Membership
  joined: readonly string[]
}

/** A change of one person, by the person's row or the profile that stands alone; `at` in ms UTC. */
export interface ToldChange extends SegmentChange {
  profileId: string
  at: number
}

/** What to write, in one transaction. */
export interface FollowPlan {
  memberships: { profileId: string; membership: Membership }[]
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
    plan.joined.push(...person.joined)
    if (person.joined.length > 0 || !isSame(person.stored, membership)) plan.memberships.push({ profileId, membership })
    for (const { segmentId, change } of changes) {
      plan.changes.push({ profileId, at: moment.now, segmentId, change })
      // In the first hour of the day: so a week is read in seven seeks.
      tally.count(dayOf(moment.now) * DAY_MS, `segment_${change} ${segmentId}`)
    }
  }
  return { ...plan, counters: tally.counters() }
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
