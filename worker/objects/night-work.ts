/** @module The work of a night on the storage of its object: begun, then a slice at each alarm, cut off anywhere. */
import type { Fitting } from '../../contract/customers-report.ts'
import {
  begun,
  failed,
  fittingOf,
  isHopeless,
  moved,
  type Night,
  newNight,
  withNextJob,
} from '../core/nightly/night.ts'
import type { NightlyJob } from '../jobs/nightly-job.ts'
import { readParts, textParts } from './text-parts.ts'

const NIGHT = 'night'
/** The state of the job under way, as JSON, in parts. */
const STATE = 'state'

/** `version`: of the Worker; what another one left is not gone on with. `clock`: ms UTC. */
export interface NightPlace {
  storage: DurableObjectStorage
  db: D1Database
  jobs: readonly { name: string; job: NightlyJob<unknown> }[]
  version: string
  clock: () => number
}

export class NightWork {
  readonly #place: NightPlace
  readonly #jobs: string[]

  constructor(place: NightPlace) {
    this.#place = place
    this.#jobs = place.jobs.map(({ name }) => name)
  }

  /** Begins the work, unless it is under way. `now` in ms UTC. Returns how far it has come. */
  async begin(now: number): Promise<Fitting> {
    const { storage, version, clock } = this.#place
    const under = await this.#readNight()
    const night = newNight(under, { jobs: this.#jobs, version }, now)
    if (night) await this.#keep(night, null)
    // Alarms are given up by the runtime when they fail too often: then the next night finds none.
    else if ((await storage.getAlarm()) === null) await storage.setAlarm(clock())
    return fittingOf(night ?? (under as Night))
  }

  /** What is under way; null: nothing. */
  async progress(): Promise<Fitting | null> {
    const night = await this.#readNight()
    return night && fittingOf(night)
  }

  /** The next slice, at an alarm: done, or to be tried again later. What it throws, the runtime tries again. */
  async slice(): Promise<void> {
    const { storage, version, jobs, clock } = this.#place
    const night = await this.#readNight()
    if (!night) return
    if (night.version !== version) {
      await this.begin(clock())
      return
    }
    const found = jobs.find(({ name }) => name === night.job)
    if (!found || isHopeless(night)) {
      console.error('nightly job given up', night.job, night.doing)
      return this.#goOn(night)
    }
    const tried = begun(night)
    await storage.put(NIGHT, tried)
    try {
      await this.#doSlice(tried, found.job)
    } catch (error) {
      console.error('nightly slice failed', night.job, night.doing, `${tried.tries} times`, error)
      if (!(await this.#isUnderWay(night))) return
      const { night: failing, waitMs } = failed(tried)
      await storage.put(NIGHT, failing)
      await storage.setAlarm(clock() + waitMs)
    }
  }

  async #doSlice(night: Night, job: NightlyJob<unknown>): Promise<void> {
    const { storage, db, clock } = this.#place
    const { begunAt } = night
    const text = await readParts(storage, STATE)
    const state = text === null ? job.begin(clock()) : JSON.parse(text)
    const next = await job.slice(db, state, { begunAt, now: clock() })
    if (!(await this.#isUnderWay(night))) return
    if (next === null) return this.#goOn(night)
    const at = { jobs: this.#jobs, now: clock() }
    await this.#keep(moved(night, job.progress(next), at), JSON.stringify(next))
  }

  async #goOn(night: Night): Promise<void> {
    const next = withNextJob(night, this.#jobs, this.#place.clock())
    if (next) await this.#keep(next, null)
    else await this.#place.storage.deleteAll()
  }

  /** All of it or nothing: what was counted is never without the mark that it was counted. */
  async #keep(night: Night, state: string | null): Promise<void> {
    await this.#place.storage.transaction(async (storage) => {
      await storage.put({ [NIGHT]: night, ...textParts(STATE, state) })
      await storage.setAlarm(this.#place.clock())
    })
  }

  /** Not if it was begun anew while a slice ran. */
  async #isUnderWay({ begunAt }: Night): Promise<boolean> {
    return (await this.#readNight())?.begunAt === begunAt
  }

  async #readNight(): Promise<Night | null> {
    return (await this.#place.storage.get<Night>(NIGHT)) ?? null
  }
}
