/** @module Durable Object: what must happen at its moment, by one alarm. So far: entering and leaving segments. */
import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'
import { type Following, followPeople, readFollowing } from '../jobs/follow-people.ts'
import { neededSweep, SLICE, type Sweep, sweepPeople } from '../jobs/sweep-people.ts'
import { deleteMemberships, listDue, readNextDue } from '../store/memberships.ts'

/** Slices of one alarm; the next follows at once. Our policy: the free plan allows a run some 50 queries. */
const MOST_SLICES = 4
/** After trouble it is tried again, ms. Our policy. */
const AGAIN_MS = 10_000

/**
 * One object for the shop, the only writer of memberships: it works off one thing after the other, so that nobody enters
 * twice. D1 knows who is due; the object keeps the alarm for the first of them, and how far a sweep has come.
 */
export class Scheduler extends DurableObject<Env> {
  #turn: Promise<unknown> = Promise.resolve()

  /** People of whom something changed, by their profiles: told when it is done. */
  follow(profileIds: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const now = Date.now()
      const following = await readFollowing(this.env.DB)
      await followPeople(this.env.DB, profileIds, { following, now })
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
      await followPeople(db, due.profileIds, { following, now })
      await Promise.all(deleteMemberships(db, due.gone).map((statement) => statement.run()))
      return true
    }
    const sweep = await this.ctx.storage.get<Sweep>('sweep')
    if (!sweep) return false
    const rest = await sweepPeople(db, sweep, { following, now })
    if (rest) await this.ctx.storage.put('sweep', rest)
    else {
      await this.ctx.storage.put('swept-by', sweep.mark)
      await this.ctx.storage.delete('sweep')
      await this.#beginSweep(await readFollowing(db), now)
    }
    return true
  }

  /** A sweep under way goes on; whether another is needed is asked at its end. */
  async #beginSweep(following: Following, now: number): Promise<void> {
    if (await this.ctx.storage.get('sweep')) return this.#wakeAt(now)
    const sweptBy = (await this.ctx.storage.get<string>('swept-by')) ?? null
    const sweep = neededSweep(following, sweptBy, now)
    if (sweep === null) return
    await this.ctx.storage.put('sweep', sweep)
    await this.#wakeAt(now)
  }

  /** Sets the alarm for what is left, at once or later; nothing is left: none. */
  async #rearm(): Promise<void> {
    const isSweeping = (await this.ctx.storage.get('sweep')) !== undefined
    const at = isSweeping ? Date.now() : await readNextDue(this.env.DB)
    await (at === null ? this.ctx.storage.deleteAlarm() : this.ctx.storage.setAlarm(at))
  }

  /** Moves the alarm forward, never back. */
  async #wakeAt(at: number | null): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (at !== null && (set === null || at < set)) await this.ctx.storage.setAlarm(at)
  }

  /** At most one thing at a time, in the order asked for. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
