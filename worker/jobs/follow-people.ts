/** @module Looks at people anew: who is in which segment now, what is to tell of it, and when to look again. */
import type { Segment } from '../../contract/segment.ts'
import { DAY_MS, dayOf } from '../core/activity.ts'
import type { CustomerModels } from '../core/nightly/customer-models.ts'
import { type FollowedSegment, followSegments, type Membership } from '../core/segment/follow-segments.ts'
import { type Asked, followedSegments } from '../core/segment/followed-segments.ts'
import type { Moment } from '../core/segment/moment.ts'
import { readyMadeSegments } from '../core/segment/ready-made.ts'
import { Tally } from '../core/tally.ts'
import { addCounters } from '../store/counters.ts'
import { deleteMemberships, putMemberships, readMembersOf, type StoredMember } from '../store/memberships.ts'
import { readCustomerModels } from '../store/models.ts'
import { addChanges, type ToldChange } from '../store/segment-changes.ts'
import { listFollows } from '../store/segment-follows.ts'
import { listSegments } from '../store/segments.ts'

/** Who cannot be looked at is looked at again after so long, ms. Our policy. */
const TROUBLE_MS = 3_600_000

/** What people are asked, and by what. */
export interface Following {
  segments: Segment[]
  asked: Asked
  models: CustomerModels
}

/** As it stands now: a row for each segment, and the models. */
export async function readFollowing(db: D1Database): Promise<Following> {
  const [own, asked, models] = await Promise.all([listSegments(db), listFollows(db), readCustomerModels(db)])
  return { segments: [...readyMadeSegments({ ...models.limits, currency: models.currency }), ...own], asked, models }
}

/** What is written of one person. */
interface Followed {
  person: StoredMember
  membership: Membership
  changes: ToldChange[]
}

/**
 * Looks at the people of these profiles at `now` (ms UTC) and writes in one transaction what changed. Done twice it tells
 * nothing twice; two at a time would, so only the Scheduler calls it.
 */
export async function followPeople(
  db: D1Database,
  profileIds: readonly string[],
  { following, now }: { following: Following; now: number },
): Promise<void> {
  const people = await readMembersOf(db, profileIds)
  const segments = followedSegments(following.segments, following.asked)
  const followed = people
    .map((person) => lookAt(person, segments, { now, models: following.models }))
    .filter(({ person, membership }) => person.joined.length > 0 || !isSame(person.stored, membership))
  const statements = [
    ...deleteMemberships(
      db,
      followed.flatMap(({ person }) => person.joined),
    ),
    ...putMemberships(
      db,
      followed.map(({ person, membership }) => ({ profileId: person.subject.profileId, membership })),
    ),
    ...tell(
      db,
      followed.flatMap(({ changes }) => changes),
    ),
  ]
  if (statements.length > 0) await db.batch(statements)
}

/** Nobody's trouble holds up the others. */
function lookAt(person: StoredMember, segments: readonly FollowedSegment[], moment: Moment): Followed {
  const { profileId } = person.subject
  try {
    const { membership, changes } = followSegments(person.subject, segments, person.stored, moment)
    return { person, membership, changes: changes.map((change) => ({ ...change, profileId, at: moment.now })) }
  } catch (error) {
    console.error('segments could not be asked of', profileId, error)
    return { person, membership: { ...person.stored, dueAt: moment.now + TROUBLE_MS }, changes: [] }
  }
}

const isSame = (stored: Membership, { memberOf, dueAt }: Membership): boolean =>
  stored.dueAt === dueAt &&
  stored.memberOf.size === memberOf.size &&
  [...memberOf].every(([segmentId, since]) => stored.memberOf.get(segmentId) === since)

/** Changes, and their sums by day: counted in the first hour of it, so that a week is read in seven seeks. */
function tell(db: D1Database, changes: readonly ToldChange[]): D1PreparedStatement[] {
  const tally = new Tally()
  for (const { at, change, segmentId } of changes) tally.count(dayOf(at) * DAY_MS, `segment_${change} ${segmentId}`)
  return [...addChanges(db, changes), ...addCounters(db, tally.counters())]
}
