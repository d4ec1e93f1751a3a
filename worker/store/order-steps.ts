/** @module How far orders came, in D1. All SQL on `order_steps` and on the addresses of orders lives here. */
import type { OrderStep } from '../../contract/scenario/entry.ts'
import type { OwnedStep, StoredStep } from '../core/scenario/order-happening.ts'
import { forRows } from './json-rows.ts'

interface StepRow {
  transaction_id: string
  step: OrderStep
  at: number
  told_at: number
  tracking: string | null
}

/**
 * Statements that keep steps, also of orders that are not known yet: the earliest moment of each, and what a parcel is
 * followed by as it was told last. What is known is not written again.
 */
export function putSteps(db: D1Database, steps: readonly StoredStep[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO order_steps (transaction_id, step, at, told_at, tracking)
     SELECT value->>'transactionId', value->>'step', value->>'at', value->>'toldAt', value->'tracking'
     FROM json_each(?1) WHERE true
     ON CONFLICT (transaction_id, step) DO UPDATE SET at = min(at, excluded.at), told_at = max(told_at, excluded.told_at),
       tracking = iif(tracking IS NULL OR excluded.told_at >= told_at, coalesce(excluded.tracking, tracking), tracking)
     WHERE excluded.at < at OR (excluded.tracking IS NOT NULL AND excluded.tracking IS NOT tracking)`,
    steps.map(({ tracking, ...step }) => ({ ...step, ...(tracking && { tracking }) })),
  )
}

/** What an order gave as its buyer's address; `at` in ms UTC: of several the latest stays. */
export interface OrderEmail {
  transactionId: string
  email: string
  at: number
}

/** Statements for after orders were written. */
export function putOrderEmails(db: D1Database, emails: readonly OrderEmail[]): D1PreparedStatement[] {
  return forRows(
    db,
    `UPDATE orders SET email = told.value->>'email', email_at = told.value->>'at'
     FROM json_each(?1) AS told WHERE transaction_id = told.value->>'transactionId'
       AND (email_at IS NULL OR (told.value->>'at', told.value->>'email') > (email_at, email))`,
    emails,
  )
}

/**
 * The steps of these orders since a moment (ms UTC), with whose the orders are; of orders that the shop has not told of
 * none: only a browser says whose those are, and nobody where their buyers are written to.
 */
export async function readSteps(
  db: D1Database,
  transactionIds: readonly string[],
  since: number,
): Promise<OwnedStep[]> {
  if (transactionIds.length === 0) return []
  const { results } = await db
    .prepare(
      `SELECT s.transaction_id, s.step, s.at, s.told_at, s.tracking, o.profile_id, o.email
       FROM json_each(?1) AS named CROSS JOIN order_steps AS s ON s.transaction_id = named.value
       JOIN orders AS o ON o.transaction_id = s.transaction_id
       WHERE s.at > ?2 AND o.source = 'server' ORDER BY s.at`,
    )
    .bind(JSON.stringify([...new Set(transactionIds)]), since)
    .all<StepRow & { profile_id: string; email: string | null }>()
  return results.map((row) => ({ ...toStep(row), profileId: row.profile_id, email: row.email }))
}

const toStep = (row: StepRow): StoredStep => ({
  transactionId: row.transaction_id,
  step: row.step,
  at: row.at,
  toldAt: row.told_at,
  tracking: row.tracking === null ? null : (JSON.parse(row.tracking) as NonNullable<StoredStep['tracking']>),
})
