/** @module What became of messages after they were sent, in D1: columns of `messages` that no note of the ledger writes. */
import type { MailEventKind } from '../../contract/message/mail-event.ts'
import type { Amounts } from '../core/message/judged-of.ts'
import { forRows } from './json-rows.ts'

/** The messages that providers name by their own ids. */
export async function readByProviderIds(
  db: D1Database,
  providerIds: readonly string[],
): Promise<Map<string, { sendId: string; address: string | null }>> {
  const { results } = await db
    .prepare(
      `SELECT provider_id AS providerId, send_id AS sendId, address FROM messages
       WHERE provider_id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(providerIds))
    .all<{ providerId: string; sendId: string; address: string | null }>()
  return new Map(results.map(({ providerId, ...row }) => [providerId, row]))
}

/** What the reactions to one message amount to. `from`: the oldest judged. */
export interface Judged extends Amounts {
  sendId: string
}

/**
 * Statements that write who opened and clicked: of what was judged anew the new word counts, of what is older than that what
 * was written. Done twice it is the same as once.
 */
export const putJudged = (db: D1Database, rows: readonly Judged[]): D1PreparedStatement[] =>
  forRows(
    db,
    `UPDATE messages SET
       opened_at = iif(opened_at < r.value->>'from', opened_at, r.value->>'personOpenedAt'),
       proxy_opened_at = iif(proxy_opened_at < r.value->>'from', proxy_opened_at, r.value->>'proxyOpenedAt'),
       machine_opened_at = iif(machine_opened_at < r.value->>'from', machine_opened_at, r.value->>'machineOpenedAt'),
       clicked_at = iif(clicked_at < r.value->>'from', clicked_at, r.value->>'personClickedAt'),
       machine_clicked_at = iif(machine_clicked_at < r.value->>'from', machine_clicked_at, r.value->>'machineClickedAt'),
       last_clicked_at = coalesce(r.value->>'lastClickedAt', iif(last_clicked_at < r.value->>'from', last_clicked_at, NULL))
     FROM json_each(?1) AS r WHERE send_id = r.value->>'sendId'`,
    rows,
  )

/** What a provider, or a page of ours, tells of a message, by its column. The first time stays. */
const TOLD = {
  delivered: 'delivered_at',
  bounced_hard: 'bounced_at',
  complained: 'complained_at',
  unsubscribed: 'unsubscribed_at',
} as const satisfies Partial<Record<MailEventKind, string>>

export type ToldOfMessage = keyof typeof TOLD

export const isTold = (kind: MailEventKind): kind is ToldOfMessage => Object.hasOwn(TOLD, kind)

/** Statements that note what was told; times in ms UTC. */
export const putTold = (
  db: D1Database,
  kind: ToldOfMessage,
  rows: readonly { sendId: string; at: number }[],
): D1PreparedStatement[] =>
  forRows(
    db,
    `UPDATE messages SET ${TOLD[kind]} = MIN(COALESCE(${TOLD[kind]}, r.value->>'at'), r.value->>'at')
     FROM json_each(?1) AS r WHERE send_id = r.value->>'sendId'`,
    rows,
  )

/** Statement that forgets that somebody unsubscribed by a message: they took it back. */
export const untellUnsubscribed = (db: D1Database, sendId: string): D1PreparedStatement =>
  db.prepare('UPDATE messages SET unsubscribed_at = NULL WHERE send_id = ?1').bind(sendId)

/** The last answer counts, since the first. `now` in ms UTC. */
export async function putRating(
  db: D1Database,
  { sendId, questionId, score, now }: { sendId: string; questionId: string; score: number; now: number },
): Promise<void> {
  await db
    .prepare(`UPDATE messages SET rating = ?2, question_id = ?3, rated_at = COALESCE(rated_at, ?4) WHERE send_id = ?1`)
    .bind(sendId, score, questionId, now)
    .run()
}
