/** @module Durable Object: keeps the time of webhooks out, by one alarm for the next that is due. */
import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'
import { deliverWebhooks } from '../jobs/deliver-webhooks.ts'
import { readOwnOrigin } from '../store/message-settings.ts'
import { readNextDelivery } from '../store/webhook-deliveries.ts'

/** Slices of one alarm; the next follows at once. */
const MOST_SLICES = 2
/** After trouble it is tried again, ms. Our policy. */
const AGAIN_MS = 30_000

/** One object for the shop. D1 knows what is due; a queue could not: it holds nothing back for longer than twelve hours. */
export class Outhooks extends DurableObject<Env> {
  /** How often somebody said that something may be due. */
  #calls = 0

  /** Something may be due. Cheap: one row read. */
  async lookAgain(): Promise<void> {
    this.#calls += 1
    await this.#wakeAt(await readNextDelivery(this.env.DB))
  }

  override async alarm(): Promise<void> {
    // Set before the work: should it be cut off, nobody else would.
    await this.ctx.storage.setAlarm(Date.now() + AGAIN_MS)
    try {
      const own = await this.#own()
      let isMore = true
      for (let slice = 0; isMore && slice < MOST_SLICES; slice++)
        isMore = await deliverWebhooks(this.env.DB, own, Date.now)
      const calls = this.#calls
      const dueAt = await readNextDelivery(this.env.DB)
      // Who called while it was read may know of more.
      if (calls !== this.#calls) await this.ctx.storage.setAlarm(Date.now())
      else if (dueAt === null) await this.ctx.storage.deleteAlarm()
      else await this.ctx.storage.setAlarm(Math.max(dueAt, Date.now()))
    } catch (error) {
      console.error('webhooks could not be delivered', error)
    }
  }

  /** Where this Worker answers, as far as that is known: it tells itself nothing. */
  async #own(): Promise<string[]> {
    const { DB, PUBLIC_URL } = this.env
    const at = PUBLIC_URL ?? (await readOwnOrigin(DB))
    // A machine's own address that only stands in for one that nobody knows would open that machine.
    return PUBLIC_URL !== undefined || at.startsWith('https:') ? [at] : []
  }

  /** Moves the alarm forward, never back. */
  async #wakeAt(dueAt: number | null): Promise<void> {
    if (dueAt === null) return
    const at = Math.max(dueAt, Date.now())
    const set = await this.ctx.storage.getAlarm()
    if (set === null || at < set) await this.ctx.storage.setAlarm(at)
  }
}
