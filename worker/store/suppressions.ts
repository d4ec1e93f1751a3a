/** @module Addresses that are not written to, in D1. All SQL that writes `suppressions` lives here. */
import {
  SUPPRESSION_REASONS,
  type Suppression,
  type SuppressionList,
  type SuppressionReason,
} from '../../contract/message/suppression.ts'
import { jsonRows } from './json-rows.ts'

/** Columns as the contract names them. */
const COLUMNS = `email, reason, since_at AS sinceAt, until_at AS untilAt, told_by AS toldBy, send_id AS sendId, detail`

/**
 * Statements that keep these. What stands for the same address and reason stays as it was first told; of an
 * unsubscription and a pause the later one stays, for something may have lifted the earlier. Done twice it is once.
 */
export function putSuppressions(db: D1Database, rows: readonly Suppression[]): D1PreparedStatement[] {
  return jsonRows(rows).map((json) =>
    db
      .prepare(
        `INSERT INTO suppressions (email, reason, since_at, until_at, told_by, send_id, detail)
         SELECT r.value->>'email', r.value->>'reason', r.value->>'sinceAt', r.value->>'untilAt', r.value->>'toldBy',
                r.value->>'sendId', r.value->>'detail'
         FROM json_each(?1) AS r WHERE true
         ON CONFLICT (email, reason) DO UPDATE SET since_at = excluded.since_at, until_at = excluded.until_at,
           told_by = excluded.told_by, send_id = excluded.send_id, detail = excluded.detail
         WHERE reason IN ('paused', 'unsubscribed') AND excluded.since_at > since_at`,
      )
      .bind(json),
  )
}

/** Statement that ends a suppression told until a moment (ms UTC): what is told later stays. */
export function endSuppression(
  db: D1Database,
  { email, reason, until }: { email: string; reason: SuppressionReason; until: number },
): D1PreparedStatement {
  return db
    .prepare('DELETE FROM suppressions WHERE email = ?1 AND reason = ?2 AND since_at <= ?3')
    .bind(email, reason, until)
}

/** Why this address is not written to, each reason once. */
export async function readSuppressions(db: D1Database, email: string): Promise<Suppression[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM suppressions WHERE email = ?1`)
    .bind(email)
    .all<Suppression>()
  return results
}

/** Which of these addresses stand there for a reason. */
export async function suppressedAmong(
  db: D1Database,
  emails: readonly string[],
  reason: SuppressionReason,
): Promise<Set<string>> {
  const { results } = await db
    .prepare('SELECT email FROM suppressions WHERE email IN (SELECT value FROM json_each(?1)) AND reason = ?2')
    .bind(JSON.stringify(emails), reason)
    .all<{ email: string }>()
  return new Set(results.map(({ email }) => email))
}

/** The newest first; before `cursor`, where one is given (of the row before, as `next` tells it). */
export async function listSuppressions(
  db: D1Database,
  { cursor, reason, most }: { cursor: string | null; reason: SuppressionReason | null; most: number },
): Promise<{ rows: Suppression[]; next: string | null }> {
  const [at, before] = cursor ? splitCursor(cursor) : [Number.MAX_SAFE_INTEGER, '']
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM suppressions
       WHERE (since_at, email, reason) < (?1, ?2, ?3) AND (?4 IS NULL OR reason = ?4)
       ORDER BY since_at DESC, email DESC, reason DESC LIMIT ?5`,
    )
    .bind(at, before, cursor ? (cursor.split(' ')[2] ?? '') : '', reason, most)
    .all<Suppression>()
  const last = results.length === most ? results.at(-1) : undefined
  return { rows: results, next: last ? `${last.sinceAt} ${last.email} ${last.reason}` : null }
}

/** Addresses hold no spaces. */
function splitCursor(cursor: string): [at: number, email: string] {
  const [at, email = ''] = cursor.split(' ')
  return [Number(at) || 0, email]
}

/** How many stand there, by reason. Cost: an index of all. */
export async function countSuppressions(db: D1Database): Promise<SuppressionList['counts']> {
  const { results } = await db
    .prepare('SELECT reason, COUNT(*) AS number FROM suppressions GROUP BY reason')
    .all<{ reason: SuppressionReason; number: number }>()
  const numbers = new Map(results.map(({ reason, number }) => [reason, number]))
  return Object.fromEntries(SUPPRESSION_REASONS.map((reason) => [reason, numbers.get(reason) ?? 0])) as Record<
    SuppressionReason,
    number
  >
}
