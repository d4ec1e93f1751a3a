/** @module Nightly: mails that wait and whose message the queue has lost, or never got, are sent after all. */
import { DAY_MS } from '../core/activity.ts'
import { HOUR_MS } from '../core/hour-of.ts'
import type { Env } from '../env.ts'
import { listWaitingMails } from '../store/waiting-mails.ts'

/** Longer than all tries of one message take (send-mails.ts). */
const FORGOTTEN_MS = 12 * HOUR_MS
/** Who asked longer ago has asked again, or does not remember. Our policy. */
const TOO_OLD_MS = 3 * DAY_MS
/** Of one night: a queue takes 100 messages a call. */
const MOST = 100

/** `now` in ms UTC. Safe to run twice: what was sent meanwhile is not sent again. */
export async function sendForgottenMails({ DB, MAILS }: Pick<Env, 'DB' | 'MAILS'>, now: number): Promise<void> {
  const mailIds = await listWaitingMails(DB, { from: now - TOO_OLD_MS, to: now - FORGOTTEN_MS, most: MOST })
  if (mailIds.length > 0) await MAILS.sendBatch(mailIds.map((mailId) => ({ body: { mailId } })))
}
