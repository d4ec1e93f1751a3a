/** @module Durable Object: what must happen at its moment, by one alarm. So far: entering and leaving segments. */
import { DurableObject } from 'cloudflare:workers'
import { followPeople } from '../core/segment/follow-people.ts'
import { followedSegments, untoldSegments } from '../core/segment/followed-segments.ts'
import type { Env } from '../env.ts'
import { SLICE } from '../jobs/slice-of-people.ts'
import { endSweep, neededSweep, nextSlice, type Sweep } from '../jobs/sweep-people.ts'
import { type Following, readFollowing } from '../store/following.ts'
import { readMembersOf } from '../store/members-of.ts'
import { listDue, putOffDue, readNextDue } from '../store/memberships.ts'
import { writeFollowPlan } from '../store/write-follow-plan.ts'

/** Slices of one alarm; the next follows at once. Our policy: the free plan allows a run some 50 queries. */
const MOST_SLICES = 4
/** After trouble it is tried again, ms. Our policy. */
const AGAIN_MS = 10_000
/** It wakes at least so often, to notice what nobody told it: what the night learned in a shop without visitors. */
const WATCH_MS = 3_600_000
/** In the object's own storage: a sweep under way, and the mark of the models by which everybody was asked last. */
const SWEEP = 'sweep'
const SWEPT_BY = 'swept-by'

/**
 * One object for the shop, the only writer of memberships: it works off one thing after the other, so that nobody enters
 * twice. D1 knows who is due; the object keeps the alarm for the first of them, and how far a sweep has come.
 */
export class Scheduler extends DurableObject<Env> {
  #turn: Promise<unknown> = Promise.resolve()

  /** Looks at the people of profiles of whom something changed. Throws when nothing could be written. */
  follow(profileIds: readonly string[]): Promise<void> {
    return this.#follow(profileIds, followedSegments)
  }

  /** The same where what changed is long past, as of orders read in from a file: nobody enters today what they are in by it. */
  followUntold(profileIds: readonly string[]): Promise<void> {
    return this.#follow(profileIds, untoldSegments)
  }

  #follow(profileIds: readonly string[], segmentsOf: typeof followedSegments): Promise<void> {
    return this.#inTurn(async () => {
      const now = Date.now()
      const following = await readFollowing(this.env.DB)
      await this.#lookAt(profileIds, following, { now, segmentsOf })
      await this.#beginSweep(following, now)
      await this.#wakeAt(await readNextDue(this.env.DB))
    })
  }

  /** Segments, limits or what was learned may have changed; or something went wrong and nobody set the alarm. */
  lookAgain(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#beginSweep(await readFollowing(this.env.DB), Date.now())
      await this.#wakeAt(await readNextDue(this.env.DB))
    })
  }

  override async alarm(): Promise<void> {
    // Set before the work: should it be cut off, nobody else would.
    await this.#wakeAt(Date.now() + AGAIN_MS)
    try {
      let isMore = true
      for (let slice = 0; isMore && slice < MOST_SLICES; slice++) isMore = await this.#inTurn(() => this.#slice())
      await this.#inTurn(() => this.#rearm())
    } catch (error) {
      console.error('what was due could not be worked off', error)
    }
  }

  /** Works off a slice of the due, else of the sweep. False: there is nothing more to do now. */
  async #slice(): Promise<boolean> {
    const db = this.env.DB
    const now = Date.now()
    const [following, due] = await Promise.all([readFollowing(db), listDue(db, now, SLICE)])
    if (due.profileIds.length + due.gone.length > 0) {
      await this.#lookAt(due.profileIds, following, { now })
      await db.batch(putOffDue(db, due, now))
      return true
    }
    const sweep = await this.ctx.storage.get<Sweep>(SWEEP)
    if (sweep) await this.#goOn(sweep, following, now)
    else await this.#beginSweep(following, now)
    return sweep !== undefined
  }

  async #goOn(sweep: Sweep, following: Following, now: number): Promise<void> {
    const { profileIds, rest } = await nextSlice(this.env.DB, sweep)
    await this.#lookAt(profileIds, following, { now })
    if (rest) return this.ctx.storage.put(SWEEP, rest)
    await endSweep(this.env.DB, sweep, following, now)
    await this.ctx.storage.put(SWEPT_BY, sweep.mark)
    await this.ctx.storage.delete(SWEEP)
    await this.#beginSweep(await readFollowing(this.env.DB), now)
  }

  /** Reads people, asks each what every segment asks, writes what changed: done twice it tells nothing twice. */
  async #lookAt(
    profileIds: readonly string[],
    { segments, asked, models }: Following,
    { now, segmentsOf = followedSegments }: { now: number; segmentsOf?: typeof followedSegments },
  ): Promise<void> {
    const people = await readMembersOf(this.env.DB, profileIds)
    const plan = followPeople(people, segmentsOf(segments, asked), { now, models })
    for (const { profileId, error } of plan.troubled) console.error('segments could not be asked of', profileId, error)
    await writeFollowPlan(this.env.DB, plan)
  }

  /** A sweep under way goes on; whether another is needed is asked at its end. */
  async #beginSweep(following: Following, now: number): Promise<void> {
    const { storage } = this.ctx
    if ((await storage.get(SWEEP)) !== undefined) return this.#wakeAt(now)
    const sweep = neededSweep(following, (await storage.get<string>(SWEPT_BY)) ?? null)
    if (sweep === null) return
    await storage.put(SWEEP, sweep)
    await this.#wakeAt(now)
  }

  /** Sets the alarm for what is left, at once or later. */
  async #rearm(): Promise<void> {
    const isSweeping = (await this.ctx.storage.get(SWEEP)) !== undefined
    const dueAt = isSweeping ? 0 : ((await readNextDue(this.env.DB)) ?? Number.MAX_SAFE_INTEGER)
    const now = Date.now()
    await this.ctx.storage.setAlarm(Math.max(now, Math.min(dueAt, now + WATCH_MS)))
  }

  /** Moves the alarm forward, never back. Who is due at once is due since 0, which is no time for an alarm. */
  async #wakeAt(dueAt: number | null): Promise<void> {
    if (dueAt === null) return
    const at = Math.max(dueAt, Date.now())
    const set = await this.ctx.storage.getAlarm()
    if (set === null || at < set) await this.ctx.storage.setAlarm(at)
  }

  /** At most one thing at a time, in the order asked for. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
