/** @module Imports of catalogues in D1. All SQL on `imports` lives here. */
import type { CatalogueImport, ImportSummary } from '../../contract/catalogue/catalogue-import.ts'
import type { ImportJob } from '../core/feed/import-job.ts'

/** Most imports kept of one source, and told of in one list. */
const MOST_IMPORTS = 50

/** Adds an import, or replaces what was known of it; of its source the newest 50 stay. */
export async function putImport(db: D1Database, { summary, troubles, source }: ImportJob): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO imports (import_id, source, ended_at, summary, troubles) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (import_id) DO UPDATE SET ended_at = excluded.ended_at, summary = excluded.summary,
           troubles = excluded.troubles`,
      )
      .bind(summary.importId, source, summary.endedAt, JSON.stringify(summary), JSON.stringify(troubles)),
    db
      .prepare(
        `DELETE FROM imports WHERE source = ?1 AND import_id <= (SELECT import_id FROM imports WHERE source = ?1
           ORDER BY import_id DESC LIMIT 1 OFFSET ?2)`,
      )
      .bind(source, MOST_IMPORTS),
  ])
}

/** The newest 50 of all sources, newest first. */
export async function listImports(db: D1Database): Promise<ImportSummary[]> {
  const { results } = await db
    .prepare('SELECT summary FROM imports ORDER BY import_id DESC LIMIT ?1')
    .bind(MOST_IMPORTS)
    .all<{ summary: string }>()
  return results.map(({ summary }) => JSON.parse(summary) as ImportSummary)
}

/** One import with its troubles; null: there is none, or it is no longer kept. */
export async function readImport(db: D1Database, importId: string): Promise<CatalogueImport | null> {
  const row = await db
    .prepare('SELECT summary, troubles FROM imports WHERE import_id = ?1')
    .bind(importId)
    .first<{ summary: string; troubles: string }>()
  return row && { ...(JSON.parse(row.summary) as ImportSummary), troubles: JSON.parse(row.troubles) }
}

/** The newest import of each source that begins with `feed:`, by the id of the feed. */
export async function readLastImports(db: D1Database): Promise<Map<string, ImportSummary>> {
  const { results } = await db
    .prepare(
      `SELECT summary FROM imports WHERE import_id IN
         (SELECT max(import_id) FROM imports WHERE source >= 'feed:' AND source < 'feed;' GROUP BY source)`,
    )
    .all<{ summary: string }>()
  const imports = results.map(({ summary }) => JSON.parse(summary) as ImportSummary)
  return new Map(imports.map((each) => [each.feedId ?? '', each]))
}

/** Forgets imports of feeds that are there no more, ended before a moment (ms UTC). */
export async function deleteOldImports(db: D1Database, before: number): Promise<void> {
  await db
    .prepare(
      `DELETE FROM imports WHERE source <> 'file' AND ended_at < ?1
         AND source NOT IN (SELECT 'feed:' || feed_id FROM feeds)`,
    )
    .bind(before)
    .run()
}
