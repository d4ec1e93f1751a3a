/** @module The work on memberships: who enters and leaves segments, by what they did and by time. */
import type { conditionSegments, enteredOf, withoutScenarios } from '../../core/scenario/condition-segments.ts'
import type { Happening } from '../../core/scenario/happening.ts'
import type { FollowPlan, followPeople } from '../../core/segment/follow-people.ts'
import type { followedSegments } from '../../core/segment/followed-segments.ts'
import type { Subject } from '../../core/segment/subject.ts'
import { SLICE } from '../../jobs/slice-of-people.ts'
import type { endSweep, neededSweep, nextSlice, Sweep } from '../../jobs/sweep-people.ts'
import { followStatements } from '../../store/follow-statements.ts'
import type { Following, readFollowing } from '../../store/following.ts'
import { type ReadMember, readMembersOf } from '../../store/members-of.ts'
import { listDue, putOffDue } from '../../store/memberships.ts'
import type { RunWork } from './run-work.ts'

/** In the object's own storage: a sweep under way, and the mark of the models by which everybody was asked last. */
const SWEEP = 'sweep'
const SWEPT_BY = 'swept-by'

/** People to look at. `happenings`: what scenarios hear of them; absent: nothing that they did just now. */
export interface Followed {
  profileIds: readonly string[]
  happenings?: readonly Happening[]
  segmentsOf?: typeof followedSegments
}

/** What is asked of people and how, handed in so that this is read without it. */
export interface MembershipRules {
  readFollowing: typeof readFollowing
  followPeople: typeof followPeople
  followedSegments: typeof followedSegments
  conditionSegments: typeof conditionSegments
  enteredOf: typeof enteredOf
  withoutScenarios: typeof withoutScenarios
  neededSweep: typeof neededSweep
  nextSlice: typeof nextSlice
  endSweep: typeof endSweep
}

/** Where memberships are kept, and who hears of them. */
export interface MembershipDoors {
  db: D1Database
  storage: Pick<DurableObjectStorage, 'get' | 'put' | 'delete'>
  runs: Pick<RunWork, 'hear' | 'round'>
  /** Who outside is told, in the same transaction, and woken afterwards; absent: nobody. */
  outside?: {
    statements: (plan: FollowPlan, now: number) => Promise<D1PreparedStatement[]>
    wake: () => Promise<void>
  }
}

export class MembershipWork {
  readonly #db: D1Database
  readonly #storage: MembershipDoors['storage']
  readonly #runs: MembershipDoors['runs']
  readonly #outside: MembershipDoors['outside']
  readonly #rules: MembershipRules

  constructor({ db, storage, runs, outside }: MembershipDoors, rules: MembershipRules) {
    this.#db = db
    this.#storage = storage
    this.#runs = runs
    this.#outside = outside
    this.#rules = rules
  }

  async #following(now: number): Promise<Following> {
    const [following, { live }] = await Promise.all([this.#rules.readFollowing(this.#db), this.#runs.round(now)])
    return { ...following, segments: [...following.segments, ...this.#rules.conditionSegments(live)] }
  }

  /** Looks at people, and begins a sweep where one is needed: true. */
  async follow(followed: Followed, now: number): Promise<boolean> {
    const following = await this.#following(now)
    await this.#lookAt(followed, following, now)
    return this.#beginSweep(following)
  }

  /** True: a sweep is under way. */
  async lookAgain(now: number): Promise<boolean> {
    return this.#beginSweep(await this.#following(now))
  }

  /** Works off a slice of the due, else of the sweep. False: there is nothing more to do now. */
  async slice(now: number): Promise<boolean> {
    const [following, due] = await Promise.all([this.#following(now), listDue(this.#db, now, SLICE)])
    if (due.profileIds.length + due.gone.length > 0) {
      await this.#lookAt({ profileIds: due.profileIds }, following, now)
      await this.#db.batch(putOffDue(this.#db, due, now))
      return true
    }
    const sweep = await this.#storage.get<Sweep>(SWEEP)
    if (sweep) await this.#goOn(sweep, following, now)
    else await this.#beginSweep(following)
    return sweep !== undefined
  }

  async isSweeping(): Promise<boolean> {
    return (await this.#storage.get(SWEEP)) !== undefined
  }

  async #goOn(sweep: Sweep, following: Following, now: number): Promise<void> {
    const { profileIds, rest } = await this.#rules.nextSlice(this.#db, sweep)
    await this.#lookAt({ profileIds }, following, now)
    if (rest) return this.#storage.put(SWEEP, rest)
    await this.#rules.endSweep(this.#db, sweep, following, now)
    await this.#storage.put(SWEPT_BY, sweep.mark)
    await this.#storage.delete(SWEEP)
    await this.#beginSweep(await this.#following(now))
  }

  /**
   * Reads people, asks each what every segment asks, writes what changed together with the runs that begin by it: done
   * twice it tells nothing twice.
   */
  async #lookAt(
    { profileIds, happenings, segmentsOf = this.#rules.followedSegments }: Followed,
    { segments, asked, models }: Following,
    now: number,
  ): Promise<void> {
    const members = await readMembersOf(this.#db, profileIds)
    const plan = this.#rules.followPeople(members, segmentsOf(segments, asked), { now, models })
    for (const { profileId, error } of plan.troubled) console.error('segments could not be asked of', profileId, error)
    const entered = this.#rules.enteredOf(plan)
    const ids = [...(happenings ? profileIds : []), ...entered.map(({ profileId }) => profileId)]
    const own = this.#rules.withoutScenarios(plan)
    const told = own.changes.length > 0 ? ((await this.#outside?.statements(own, now)) ?? []) : []
    const also = [...followStatements(this.#db, own), ...told]
    const people = peopleOf(members)
    await this.#runs.hear({ profileIds: ids, happenings: [...(happenings ?? []), ...entered], people, also }, now)
    if (told.length > 0) await this.#outside?.wake()
  }

  /** A sweep under way goes on; whether another is needed is asked at its end. True: there is one. */
  async #beginSweep(following: Following): Promise<boolean> {
    if ((await this.#storage.get(SWEEP)) !== undefined) return true
    const sweep = this.#rules.neededSweep(following, (await this.#storage.get<string>(SWEPT_BY)) ?? null)
    if (sweep === null) return false
    await this.#storage.put(SWEEP, sweep)
    return true
  }
}

/** By the ids of their rows, and by those that were asked for. */
const peopleOf = (members: readonly ReadMember[]): Map<string, Subject> =>
  new Map(
    members.flatMap(({ subject, askedFor }) => [subject.profileId, ...askedFor].map((id) => [id, subject] as const)),
  )
