/** @module One model of the nightly fits, read from D1. */
import type { StoredModels } from './models.ts'

/** A model and when it was fitted, ms UTC; null: never. */
export async function readModel<Name extends keyof StoredModels>(
  db: D1Database,
  name: Name,
): Promise<{ fittedAt: number; body: StoredModels[Name] } | null> {
  const row = await db
    .prepare('SELECT fitted_at, body FROM models WHERE name = ?1')
    .bind(name)
    .first<{ fitted_at: number; body: string }>()
  return row && { fittedAt: row.fitted_at, body: JSON.parse(row.body) as StoredModels[Name] }
}
