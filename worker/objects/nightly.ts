/** @module Durable Object: the work of a night, slice by slice, each in an alarm of its own. */
import { DurableObject } from 'cloudflare:workers'
import type { Fitting } from '../../contract/customers-report.ts'
import type { Env } from '../env.ts'
import type { NightlyJob } from '../jobs/nightly-job.ts'
import { NIGHTLY_JOBS } from '../jobs/nightly-jobs.ts'
import { worthJob } from '../jobs/nightly-worth.ts'
import { NightWork } from './night-work.ts'

/**
 * One object for the shop. It does no more than a slice at a time, because an alarm has 30 s of CPU on every plan and a
 * cron 10 ms on the free one, and because an alarm that failed is tried again.
 */
export class Nightly extends DurableObject<Env> {
  readonly #work = new NightWork({
    storage: this.ctx.storage,
    db: this.env.DB,
    jobs: [...NIGHTLY_JOBS, { name: 'worth', job: worthJob(this.env.SETTINGS) as NightlyJob<unknown> }],
    version: this.env.VERSION.id,
    clock: Date.now,
  })

  /** See NightWork. */
  async begin(now: number): Promise<Fitting> {
    return await this.#work.begin(now)
  }

  async progress(): Promise<Fitting | null> {
    return await this.#work.progress()
  }

  override async alarm(): Promise<void> {
    await this.#work.slice()
  }
}
