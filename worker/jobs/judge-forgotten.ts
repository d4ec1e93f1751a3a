/** @module Nightly: openings and clicks whose turn in the queue was lost are judged after all. */
import { DAY_MS } from '../core/activity.ts'
import type { ReactionMessage } from '../core/ingest-message.ts'
import { LOOK_AFTER_SECONDS } from '../core/message/machine-reactions.ts'
import type { Env } from '../env.ts'
import { listUnjudged } from '../store/mail-reactions.ts'

/** Of one night; the rest waits for the next. Our policy. */
const MOST = 1_000
/** Longer ago moves no scenario any more, ms: a night that failed is made up for. Our policy. */
const BACK_MS = 2 * DAY_MS
/** Source: the queue takes so many at a time. */
const TOGETHER = 100

/** A queue of the own machine forgets what lay in it when it stops. `now` in ms UTC. Safe to run twice. */
export async function judgeForgotten({ DB, EVENTS }: Pick<Env, 'DB' | 'EVENTS'>, now: number): Promise<void> {
  // Twice the time of its turn: what is younger has not been lost.
  const to = now - 2 * LOOK_AFTER_SECONDS * 1000
  const sendIds = await listUnjudged(DB, { from: now - BACK_MS, to, most: MOST })
  const bodies = sendIds.map((sendId) => ({ body: { kind: 'reaction', sendId } satisfies ReactionMessage }))
  for (let at = 0; at < bodies.length; at += TOGETHER) await EVENTS.sendBatch(bodies.slice(at, at + TOGETHER))
}
