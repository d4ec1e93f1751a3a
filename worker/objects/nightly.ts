/** @module Durable Object: the work of a night, slice by slice, each in an alarm of its own. */
import { DurableObject } from 'cloudflare:workers'
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
import type { Env } from '../env.ts'
import { NIGHTLY_JOBS } from '../jobs/nightly-jobs.ts'
import { readParts, textParts } from './text-parts.ts'

const NAMES = NIGHTLY_JOBS.map(({ name }) => name)
const NIGHT = 'night'
/** The state of the job under way, as JSON, in parts. */
const STATE = 'state'

/**
 * One object for the shop. It does no more than a slice at a time, because an alarm has 30 s of CPU on every plan and a
 * cron 10 ms on the free one, and because an alarm that failed is tried again.
 */
export class Nightly extends DurableObject<Env> {
  /** Begins the night's work, unless it is under way. `now` in ms UTC. Returns how far it has come. */
  async begin(now: number): Promise<Fitting> {
    const under = await this.#readNight()
    const night = newNight(under, NAMES, now)
    if (night) await this.#keep(night, null)
    // Alarms are given up by the runtime when they fail too often: then the next night finds none.
    else if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now())
    return fittingOf(night ?? (under as Night))
  }

  /** What is under way; null: nothing. */
  async progress(): Promise<Fitting | null> {
    const night = await this.#readNight()
    return night && fittingOf(night)
  }

  override async alarm(): Promise<void> {
    const night = await this.#readNight()
    if (!night) return
    const found = NIGHTLY_JOBS.find(({ name }) => name === night.job)
    if (!found || isHopeless(night)) {
      console.error('nightly job given up', night.job, night.doing)
      return this.#goOn(night)
    }
    const tried = begun(night)
    await this.ctx.storage.put(NIGHT, tried)
    try {
      await this.#doSlice(tried, found.job)
    } catch (error) {
      console.error('nightly slice failed', night.job, night.doing, `${tried.tries} times`, error)
      const { night: failing, waitMs } = failed(tried)
      await this.ctx.storage.put(NIGHT, failing)
      await this.ctx.storage.setAlarm(Date.now() + waitMs)
    }
  }

  async #doSlice(night: Night, job: (typeof NIGHTLY_JOBS)[number]['job']): Promise<void> {
    const { begunAt } = night
    const text = await readParts(this.ctx.storage, STATE)
    const state = text === null ? job.begin(Date.now()) : JSON.parse(text)
    const next = await job.slice(this.env.DB, state, { begunAt, now: Date.now() })
    // Begun anew while the slice ran.
    if ((await this.#readNight())?.begunAt !== begunAt) return
    if (next === null) return this.#goOn(night)
    const at = { jobs: NAMES, now: Date.now() }
    await this.#keep(moved(night, job.progress(next), at), JSON.stringify(next))
  }

  async #goOn(night: Night): Promise<void> {
    const next = withNextJob(night, NAMES, Date.now())
    if (next) await this.#keep(next, null)
    else await this.ctx.storage.deleteAll()
  }

  /** All of it or nothing: what was counted is never without the mark that it was counted. */
  async #keep(night: Night, state: string | null): Promise<void> {
    await this.ctx.storage.transaction(async (storage) => {
      await storage.put({ [NIGHT]: night, ...textParts(STATE, state) })
      await storage.setAlarm(Date.now())
    })
  }

  async #readNight(): Promise<Night | null> {
    return (await this.ctx.storage.get<Night>(NIGHT)) ?? null
  }
}
