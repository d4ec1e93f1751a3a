/** @module What the owner's addresses were told, or are to be, in D1. All SQL on `webhook_deliveries` lives here. */
import type { WebhookDelivery, WebhookType } from '../../contract/webhook-out.ts'

interface DeliveryRow {
  delivery_id: string
  type: WebhookType
  made_at: number
  due_at: number | null
  tries: number
  state: WebhookDelivery['state']
  answers: string
}

/** One that is due, with all that telling it needs. `secrets`: those that sign now. */
export interface DueDelivery extends Pick<WebhookDelivery, 'deliveryId' | 'tries' | 'answers'> {
  endpointId: string
  body: string
  url: string
  ownOrigin: string | null
  secrets: string[]
}

const COLUMNS = 'delivery_id, type, made_at, due_at, tries, state, answers'

/** Statement that makes a delivery, due at once; one that is there already stays as it is. */
export function addDelivery(
  db: D1Database,
  made: { deliveryId: string; endpointId: string; type: WebhookType; body: string; at: number },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO webhook_deliveries (delivery_id, endpoint_id, type, body, made_at, due_at, tries, state, answers)
       VALUES (?1, ?2, ?3, ?4, ?5, ?5, 0, 'waiting', '[]') ON CONFLICT (delivery_id) DO NOTHING`,
    )
    .bind(made.deliveryId, made.endpointId, made.type, made.body, made.at)
}

/** Those due now, the longest due first. `now` in ms UTC. */
export async function listDueDeliveries(db: D1Database, now: number, most: number): Promise<DueDelivery[]> {
  const { results } = await db
    .prepare(
      `SELECT delivery_id, sent.endpoint_id, body, tries, answers, url, own_origin, secret,
         iif(old_until > ?1, old_secret, NULL) AS old_secret
       FROM webhook_deliveries AS sent JOIN webhook_endpoints AS endpoint ON endpoint.endpoint_id = sent.endpoint_id
       WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2`,
    )
    .bind(now, most)
    .all<{
      delivery_id: string
      endpoint_id: string
      body: string
      tries: number
      answers: string
      url: string
      own_origin: string | null
      secret: string
      old_secret: string | null
    }>()
  return results.map((row) => ({
    ...{ deliveryId: row.delivery_id, endpointId: row.endpoint_id, body: row.body, tries: row.tries, url: row.url },
    ...{ answers: JSON.parse(row.answers), ownOrigin: row.own_origin },
    secrets: row.old_secret === null ? [row.secret] : [row.secret, row.old_secret],
  }))
}

/** When the next one is due, ms UTC; null: none waits. One row read. */
export async function readNextDelivery(db: D1Database): Promise<number | null> {
  const row = await db
    .prepare('SELECT min(due_at) AS dueAt FROM webhook_deliveries WHERE due_at IS NOT NULL')
    .first<{ dueAt: number | null }>()
  return row?.dueAt ?? null
}

/** Statement that writes what a try came to. */
export function writeDelivery(
  db: D1Database,
  deliveryId: string,
  { state, dueAt, tries, answers }: Pick<WebhookDelivery, 'state' | 'dueAt' | 'tries' | 'answers'>,
): D1PreparedStatement {
  return db
    .prepare('UPDATE webhook_deliveries SET state = ?2, due_at = ?3, tries = ?4, answers = ?5 WHERE delivery_id = ?1')
    .bind(deliveryId, state, dueAt, tries, JSON.stringify(answers))
}

/** Statement that lets all that is due at an address wait for so many ms more. `now` in ms UTC. */
export function postponeDeliveries(
  db: D1Database,
  endpointId: string,
  { now, ms }: { now: number; ms: number },
): D1PreparedStatement {
  return db
    .prepare('UPDATE webhook_deliveries SET due_at = ?2 + ?3 WHERE due_at <= ?2 AND endpoint_id = ?1')
    .bind(endpointId, now, ms)
}

/** Statement that gives up all that waits for an address, as one that is gone or switched off. It can be asked for again. */
export function giveUpDeliveries(db: D1Database, endpointId: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE webhook_deliveries SET state = 'failed', due_at = NULL WHERE endpoint_id = ?1 AND due_at IS NOT NULL`,
    )
    .bind(endpointId)
}

/** Gives up what is due at addresses that were switched off, or are no more. `now` in ms UTC. */
export async function giveUpUnheard(db: D1Database, now: number): Promise<void> {
  await db
    .prepare(
      `UPDATE webhook_deliveries SET state = 'failed', due_at = NULL WHERE due_at <= ?1
       AND endpoint_id NOT IN (SELECT endpoint_id FROM webhook_endpoints WHERE disabled_at IS NULL)`,
    )
    .bind(now)
    .run()
}

/** Tries it again at `at` (ms UTC), ten times anew: one delivery, or with null all that failed. Says how many. */
export async function replayDeliveries(
  db: D1Database,
  { endpointId, deliveryId, at }: { endpointId: string; deliveryId: string | null; at: number },
): Promise<number> {
  const { results } = await db
    .prepare(
      `UPDATE webhook_deliveries SET state = 'waiting', due_at = ?3, tries = 0
       WHERE endpoint_id = ?1 AND iif(?2 IS NULL, state = 'failed', delivery_id = ?2)
       RETURNING delivery_id`,
    )
    .bind(endpointId, deliveryId, at)
    .all()
  return results.length
}

/** Of one address, the newest first; `before`: the `madeAt` and id that the page before ended with. */
export async function listDeliveries(
  db: D1Database,
  endpointId: string,
  { before, most }: { before: { at: number; deliveryId: string } | null; most: number },
): Promise<WebhookDelivery[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM webhook_deliveries
       WHERE endpoint_id = ?1 AND (?2 IS NULL OR made_at < ?2 OR (made_at = ?2 AND delivery_id < ?3))
       ORDER BY made_at DESC, delivery_id DESC LIMIT ?4`,
    )
    .bind(endpointId, before?.at ?? null, before?.deliveryId ?? null, most)
    .all<DeliveryRow>()
  return results.map(({ delivery_id, type, made_at, due_at, tries, state, answers }) => ({
    ...{ deliveryId: delivery_id, type, madeAt: made_at, state, dueAt: due_at, tries, answers: JSON.parse(answers) },
  }))
}
