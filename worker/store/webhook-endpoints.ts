/** @module The owner's addresses that are told what happens, in D1. All SQL on `webhook_endpoints` lives here. */
import type { WebhookDisabledWhy, WebhookEndpoint, WebhookEvent } from '../../contract/webhook-out.ts'

interface EndpointRow {
  endpoint_id: string
  url: string
  events: string
  made_at: number
  disabled_at: number | null
  disabled_why: WebhookDisabledWhy | null
  failing_since: number | null
  old_until: number | null
  waiting: number
}

/** A new one, with the secret that signs. `ownOrigin`: where this Worker answered when it was set. */
export interface NewEndpoint {
  endpointId: string
  url: string
  events: readonly WebhookEvent[]
  secret: string
  ownOrigin: string | null
  madeAt: number
}

const COLUMNS = `endpoint_id, url, events, made_at, disabled_at, disabled_why, failing_since, old_until,
  (SELECT count(*) FROM webhook_deliveries AS sent INDEXED BY webhook_deliveries_by_due
   WHERE due_at IS NOT NULL AND sent.endpoint_id = endpoint.endpoint_id) AS waiting`

/** Those that are told things, and which. One row read an address. */
export async function listListening(db: D1Database): Promise<Pick<WebhookEndpoint, 'endpointId' | 'events'>[]> {
  const { results } = await db
    .prepare('SELECT endpoint_id, events FROM webhook_endpoints WHERE disabled_at IS NULL')
    .all<Pick<EndpointRow, 'endpoint_id' | 'events'>>()
  return results.map(({ endpoint_id, events }) => ({ endpointId: endpoint_id, events: JSON.parse(events) }))
}

/** The oldest first. */
export async function listEndpoints(db: D1Database, now: number): Promise<WebhookEndpoint[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM webhook_endpoints AS endpoint ORDER BY endpoint_id`)
    .all<EndpointRow>()
  return results.map((row) => toEndpoint(row, now))
}

/** Null: there is none. */
export async function readEndpoint(db: D1Database, endpointId: string, now: number): Promise<WebhookEndpoint | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM webhook_endpoints AS endpoint WHERE endpoint_id = ?1`)
    .bind(endpointId)
    .first<EndpointRow>()
  return row && toEndpoint(row, now)
}

/** By its url; null: it was never set. */
export async function readEndpointId(db: D1Database, url: string): Promise<string | null> {
  const row = await db
    .prepare('SELECT endpoint_id FROM webhook_endpoints WHERE url = ?1')
    .bind(url)
    .first<{ endpoint_id: string }>()
  return row?.endpoint_id ?? null
}

/** Does nothing where the url is there already. */
export async function addEndpoint(
  db: D1Database,
  { endpointId, url, events, secret, ownOrigin, madeAt }: NewEndpoint,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO webhook_endpoints (endpoint_id, url, events, secret, own_origin, made_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (url) DO NOTHING`,
    )
    .bind(endpointId, url, JSON.stringify(events), secret, ownOrigin, madeAt)
    .run()
}

/** What it wants to hear, and whether it is told anything. False: there is none. */
export async function changeEndpoint(
  db: D1Database,
  endpointId: string,
  change: { events: readonly WebhookEvent[]; disabled: { at: number; why: WebhookDisabledWhy } | null },
): Promise<boolean> {
  const { results } = await db
    .prepare(
      `UPDATE webhook_endpoints SET events = ?2, disabled_at = ?3, disabled_why = ?4,
         failing_since = iif(?3 IS NULL, NULL, failing_since) WHERE endpoint_id = ?1
       RETURNING endpoint_id`,
    )
    .bind(endpointId, JSON.stringify(change.events), change.disabled?.at ?? null, change.disabled?.why ?? null)
    .all()
  return results.length > 0
}

/** The secret before signs too until `oldUntil`, ms UTC. False: there is none. */
export async function changeEndpointSecret(
  db: D1Database,
  endpointId: string,
  { secret, oldUntil }: { secret: string; oldUntil: number },
): Promise<boolean> {
  const { results } = await db
    .prepare(`UPDATE webhook_endpoints SET old_secret = secret, old_until = ?3, secret = ?2 WHERE endpoint_id = ?1
       RETURNING endpoint_id`)
    .bind(endpointId, secret, oldUntil)
    .all()
  return results.length > 0
}

/** Statement that notes how telling it went; a success ends what was failing. `at` in ms UTC. */
export function noteEndpointTry(db: D1Database, endpointId: string, failedAt: number | null): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE webhook_endpoints SET failing_since = iif(?2 IS NULL, NULL, coalesce(failing_since, ?2))
       WHERE endpoint_id = ?1`,
    )
    .bind(endpointId, failedAt)
}

/** Statement that switches it off because it answered that it is gone. */
export function disableEndpoint(db: D1Database, endpointId: string, at: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE webhook_endpoints SET disabled_at = ?2, disabled_why = 'gone'
       WHERE endpoint_id = ?1 AND disabled_at IS NULL`,
    )
    .bind(endpointId, at)
}

/** With all that was told there. */
export async function deleteEndpoint(db: D1Database, endpointId: string): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM webhook_deliveries WHERE endpoint_id = ?1').bind(endpointId),
    db.prepare('DELETE FROM webhook_endpoints WHERE endpoint_id = ?1').bind(endpointId),
  ])
}

function toEndpoint(row: EndpointRow, now: number): WebhookEndpoint {
  const { endpoint_id, url, events, made_at, disabled_at, disabled_why, failing_since, old_until, waiting } = row
  return {
    ...{ endpointId: endpoint_id, url, events: JSON.parse(events), madeAt: made_at },
    ...{ disabledAt: disabled_at, disabledWhy: disabled_why, failingSince: failing_since, waiting },
    oldSecretUntil: old_until !== null && old_until > now ? old_until : null,
  }
}
