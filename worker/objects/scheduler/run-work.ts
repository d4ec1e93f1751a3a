/** @module The work on runs: what people did, what is due, what became of messages. */
import type { Happening } from '../../core/scenario/happening.ts'
import type { hearPeople, RunChange, Trouble } from '../../core/scenario/hear-people.ts'
import type { SendNews } from '../../core/scenario/hear-send.ts'
import type { isEntry } from '../../core/scenario/is-entry.ts'
import type { RevisedRun, Round } from '../../core/scenario/round.ts'
import type { stepPeople } from '../../core/scenario/step-people.ts'
import type { Subject } from '../../core/segment/subject.ts'
import { readPeopleOfRuns } from '../../store/people-of-runs.ts'
import { listDueRuns, listRunsOf, putOffRuns, readRuns, type StoredRun } from '../../store/scenario-runs.ts'
import { commitRuns, type RunDoors } from './commit-runs.ts'
import type { Rounds } from './read-round.ts'
import { restAfter } from './rest-after.ts'

/** Runs that are looked at together. Our policy: some hundredths of a second of work, so that events need not wait. */
const RUN_SLICE = 25
/** Slices that are worked off before anything else is looked for. */
const MOST_SLICES = 3
/** Somebody else wrote a run meanwhile: it is heard of again so often. */
const MOST_TRIES = 3
/** A run in trouble is looked at again after so long, ms. Our policy. */
const TROUBLE_MS = 3_600_000

/** What may leave a cart that was filled after it and told before it. */
const LEAVES_CART: ReadonlySet<Happening['kind']> = new Set(['order', 'cart_emptied'])

/**
 * Told of profiles. `people`: who they are, by every id that stands in it, where that was read a moment ago. `also`:
 * statements of the same transaction as the runs that begin.
 */
export interface Told {
  profileIds: readonly string[]
  happenings: readonly Happening[]
  people?: ReadonlyMap<string, Subject>
  also?: readonly D1PreparedStatement[]
}

/** What is decided of runs, handed in so that this is read without all that conditions may ask. */
export interface RunRules {
  isEntry: typeof isEntry
  hearPeople: typeof hearPeople
  stepPeople: typeof stepPeople
}

export class RunWork {
  readonly #doors: RunDoors
  readonly #rounds: Rounds
  readonly #rules: RunRules

  constructor(doors: RunDoors, rounds: Rounds, rules: RunRules) {
    this.#doors = doors
    this.#rounds = rounds
    this.#rules = rules
  }

  /** Scenarios or settings changed. */
  forget(): void {
    this.#rounds.forget()
  }

  round(now: number): Promise<Round> {
    return this.#rounds.read(now)
  }

  /**
   * Lets open runs of these people hear what happened, and begins others. The statements are run in any case. Told twice
   * it comes to the same.
   */
  async hear({ profileIds, happenings, people: known, also = [] }: Told, now: number): Promise<void> {
    const { db } = this.#doors
    const isNothing = profileIds.length === 0 || !(await this.#rounds.read(now)).hasScenarios
    const runs = isNothing ? [] : (await listRunsOf(db, profileIds)).map(toRevised)
    const round = await this.#rounds.readFor(openOf(runs), now)
    const isIdle = openOf(runs).length === 0 && !this.#mayBegin(happenings, round)
    const ids = [...runs.map(({ run }) => run.profileId), ...profileIds]
    const people = isIdle ? new Map<string, never>() : (known ?? (await readPeopleOfRuns(db, ids)))
    const heard = this.#rules.hearPeople({ people, runs, happenings }, round, now)
    logTroubles(heard.troubled)
    const lost = await commitRuns(this.#doors, heard.changes, { now, also })
    await this.#hearAgain(lostOf(heard.changes, lost), happenings, now)
  }

  /** An order, or an emptying, may leave a cart that was filled after it (cart-left.ts). */
  #mayBegin(happenings: readonly Happening[], { live }: Round): boolean {
    return live.some(({ scenario }) =>
      happenings.some(
        (each) => this.#rules.isEntry(scenario, each) || (scenario.entry.on === 'cart' && LEAVES_CART.has(each.kind)),
      ),
    )
  }

  /** Runs that the alarm moved on in the same moment. What begins begins once, so only those that went on are asked. */
  async #hearAgain(lost: readonly string[], happenings: readonly Happening[], now: number): Promise<void> {
    let left = lost
    for (let tries = 1; left.length > 0 && tries < MOST_TRIES; tries++) {
      const runs = (await readRuns(this.#doors.db, left)).map(toRevised)
      const round = await this.#rounds.readFor(openOf(runs), now)
      const people = await readPeopleOfRuns(this.#doors.db, [
        ...runs.map(({ run }) => run.profileId),
        ...happenings.map(({ profileId }) => profileId),
      ])
      const going = this.#rules
        .hearPeople({ people, runs, happenings }, round, now)
        .changes.filter(({ revision }) => revision > 0)
      left = lostOf(going, await commitRuns(this.#doors, going, { now }))
    }
  }

  /**
   * Works off some of what is due, in small slices, after each of which it rests for as long as it worked: half of the time
   * the database is there for events. False: there is nothing more to do now. `clock` in ms UTC.
   */
  async stepDue(clock: () => number): Promise<boolean> {
    const pace = { rest: this.#doors.rest, clock }
    for (let slice = 0; slice < MOST_SLICES; slice++)
      if (!(await restAfter(() => this.#stepSlice(clock()), pace))) return false
    return true
  }

  async #stepSlice(now: number): Promise<boolean> {
    const runs = (await listDueRuns(this.#doors.db, now, RUN_SLICE)).map(toRevised)
    if (runs.length > 0) await this.#step(runs, undefined, now)
    return runs.length > 0
  }

  /** Tells runs what became of their messages; returns the ids of those that somebody else wrote meanwhile. */
  async tell(news: ReadonlyMap<string, readonly SendNews[]>, now: number): Promise<Set<string>> {
    const runs = (await readRuns(this.#doors.db, [...news.keys()])).map(toRevised)
    return this.#step(runs, news, now)
  }

  async #step(
    runs: readonly RevisedRun[],
    news: ReadonlyMap<string, readonly SendNews[]> | undefined,
    now: number,
  ): Promise<Set<string>> {
    const { db } = this.#doors
    const round = await this.#rounds.readFor(openOf(runs), now)
    const people = await readPeopleOfRuns(
      db,
      runs.map(({ run }) => run.profileId),
    )
    const { changes, troubled } = this.#rules.stepPeople({ people, runs, ...(news && { news }) }, round, now)
    logTroubles(troubled)
    const also = putOffRuns(
      db,
      troubled.map(({ runId }) => runId),
      now + TROUBLE_MS,
    )
    return commitRuns(this.#doors, changes, { now, also })
  }
}

const toRevised = ({ revision, ...run }: StoredRun): RevisedRun => ({ run, revision })

const openOf = (runs: readonly RevisedRun[]) => runs.map(({ run }) => run).filter(({ outcome }) => outcome === null)

const lostOf = (changes: readonly RunChange[], lost: ReadonlySet<string>): string[] =>
  changes.filter(({ run, revision }) => revision > 0 && lost.has(run.runId)).map(({ run }) => run.runId)

function logTroubles(troubled: readonly Trouble[]): void {
  for (const { runId, error } of troubled) console.error('a run could not be looked at', runId, error)
}
