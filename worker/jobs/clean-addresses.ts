/** @module Nightly: addresses that rested are tried again, those that never answer are dropped. */
import { DAY_MS } from '../core/activity.ts'
import type { Env } from '../env.ts'
import { deleteOldCleaned, listRested, putCleaned } from '../store/address-health.ts'
import { deleteOldMailEvents } from '../store/mail-events.ts'
import { deleteOldReactions } from '../store/mail-reactions.ts'
import { suppressAddress } from './suppress-address.ts'

/** Of one night; the rest waits for the next. Our policy. */
const MOST = 200
/** How long reactions, providers' events and the list of what was cleaned are kept. Our policy. */
const KEPT_DAYS = 30
const CLEANED_KEPT_DAYS = 400

/** `now` in ms UTC. Safe to run twice, or to be cut off. */
export async function cleanAddresses(env: Pick<Env, 'DB' | 'SCHEDULER'>, now: number): Promise<void> {
  for (const { email, isDead } of await listRested(env.DB, now, MOST)) {
    if (isDead)
      await suppressAddress(env, {
        ...{ email, reason: 'bounced', sinceAt: now, untilAt: null, toldBy: 'cleaning', sendId: null },
        detail: null,
      })
    await env.DB.batch(putCleaned(env.DB, { email, cleanedAt: now, what: isDead ? 'dropped' : 'tried_again' }))
  }
  await deleteOldReactions(env.DB, now - KEPT_DAYS * DAY_MS)
  await deleteOldMailEvents(env.DB, now - KEPT_DAYS * DAY_MS)
  await deleteOldCleaned(env.DB, now - CLEANED_KEPT_DAYS * DAY_MS)
}
