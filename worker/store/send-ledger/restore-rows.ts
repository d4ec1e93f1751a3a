/** @module What the Scheduler keeps of restores in its own SQLite: the mark, and how far one under way has come. Synchronous. */
import type { LedgerReason } from '../../core/message/ledger-door.ts'
import type { Mark } from '../../core/restore/mark.ts'
import type { OpenRestore } from '../../core/restore/restore-step.ts'
import type { Held } from './held-rows.ts'
import type { SendRow } from './send-row.ts'

const TABLES = [
  // As D1 had it when it was marked last.
  `CREATE TABLE IF NOT EXISTS restore_mark (
     one INTEGER NOT NULL PRIMARY KEY, -- always 1
     count INTEGER NOT NULL,
     marked_at INTEGER NOT NULL        -- ms UTC
   )`,
  // What is to be told again after D1 was set back; no row: nothing is.
  `CREATE TABLE IF NOT EXISTS restore_open (
     one INTEGER NOT NULL PRIMARY KEY, -- always 1
     restore TEXT NOT NULL             -- JSON, OpenRestore
   )`,
] as const

/** One that stands in the ledger. `suppressedAt` in ms UTC. */
export interface Suppressed {
  addressHash: string
  why: LedgerReason
  suppressedAt: number
}

/** Its tables `sends` and `suppressed` are those of the ledger. */
export class RestoreRows {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    for (const table of TABLES) sql.exec(table)
  }

  mark(): Mark | null {
    const [row] = this.#sql
      .exec<{ count: number; marked_at: number }>('SELECT count, marked_at FROM restore_mark')
      .toArray()
    return row ? { count: row.count, markedAt: row.marked_at } : null
  }

  /** It only grows. */
  setMark({ count, markedAt }: Mark): void {
    this.#sql.exec(
      `INSERT INTO restore_mark (one, count, marked_at) VALUES (1, ?1, ?2)
       ON CONFLICT (one) DO UPDATE SET count = excluded.count, marked_at = excluded.marked_at
       WHERE excluded.count >= count`,
      ...[count, markedAt],
    )
  }

  open(): OpenRestore | null {
    const [row] = this.#sql.exec<{ restore: string }>('SELECT restore FROM restore_open').toArray()
    return row ? (JSON.parse(row.restore) as OpenRestore) : null
  }

  /** Null: all was told. */
  setOpen(restore: OpenRestore | null): void {
    if (restore === null) this.#sql.exec('DELETE FROM restore_open')
    else this.#sql.exec('INSERT OR REPLACE INTO restore_open (one, restore) VALUES (1, ?1)', JSON.stringify(restore))
  }

  /** Which of these must not be written to, and why. */
  suppressedAmong(addressHashes: readonly string[]): Suppressed[] {
    return this.#sql
      .exec<{ addressHash: string; why: LedgerReason; suppressedAt: number }>(
        `SELECT address_hash AS addressHash, why, suppressed_at AS suppressedAt FROM suppressed
         WHERE address_hash IN (SELECT value FROM json_each(?1)) ORDER BY address_hash, why`,
        JSON.stringify(addressHashes),
      )
      .toArray()
  }

  /** What was handed over to these since (ms UTC). */
  sentTo(addressHashes: readonly string[], since: number): { sendId: string; addressHash: string }[] {
    return this.#sql
      .exec<{ sendId: string; addressHash: string }>(
        `SELECT send_id AS sendId, address_hash AS addressHash FROM sends
         WHERE address_hash IN (SELECT value FROM json_each(?1)) AND started_at >= ?2`,
        ...[JSON.stringify(addressHashes), since],
      )
      .toArray()
  }

  /** Scenarios that the owner held. */
  heldScenarios(): { scenarioId: string; how: Held }[] {
    return this.#sql
      .exec<{ scenarioId: string; how: Held }>(
        'SELECT scenario_id AS scenarioId, how FROM held_scenarios ORDER BY scenario_id',
      )
      .toArray()
  }

  /** Those of which something was noted since (ms UTC), by their ids from after one of them on, so many. */
  notedAfter(after: string, since: number, most: number): SendRow[] {
    return this.#sql
      .exec<SendRow>(
        `SELECT * FROM sends WHERE send_id > ?1 AND changed_at >= ?2 AND state <> 'claimed' ORDER BY send_id LIMIT ?3`,
        ...[after, since, most],
      )
      .toArray()
  }

  /** What was held is brought again at once, and not when the queue would have lost it. */
  dueAtOnce(now: number): void {
    this.#sql.exec(`UPDATE sends SET due_at = ?1 WHERE due_at > ?1 AND state = 'claimed'`, now)
  }
}
