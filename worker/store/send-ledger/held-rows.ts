/** @module What the ledger refuses: addresses that must not be written to, and scenarios that the owner held. */
import type { LedgerReason } from '../../core/message/ledger-door.ts'

/** How a scenario is held: its messages wait, or end. */
export type Held = 'paused' | 'stopped'

const TABLES = [
  `CREATE TABLE IF NOT EXISTS suppressed (
     address_hash TEXT NOT NULL, why TEXT NOT NULL,
     suppressed_at INTEGER NOT NULL, -- ms UTC
     PRIMARY KEY (address_hash, why)
   ) WITHOUT ROWID`,
  'CREATE TABLE IF NOT EXISTS held_scenarios (scenario_id TEXT NOT NULL PRIMARY KEY, how TEXT NOT NULL) WITHOUT ROWID',
  // When old messages were last deleted.
  `CREATE TABLE IF NOT EXISTS purged (
     one INTEGER NOT NULL PRIMARY KEY, -- always 1
     purged_at INTEGER NOT NULL        -- ms UTC
   )`,
  // Messages that are still to be passed over, in the order of their ids.
  `CREATE TABLE IF NOT EXISTS sweeps (
     what TEXT NOT NULL PRIMARY KEY, -- a scenario that was held or goes on; '': all, the old ones are deleted
     after TEXT NOT NULL             -- the last id that was
   ) WITHOUT ROWID`,
] as const

/** What of all messages is still to be passed over. */
export interface Sweep {
  what: string
  after: string
}

/** A sweep over all messages, that deletes the old ones. No scenario is called so. */
export const PURGE = ''

export class HeldRows {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    for (const table of TABLES) sql.exec(table)
  }

  /** The first time counts. */
  suppress(addressHash: string, why: LedgerReason, now: number): void {
    this.#sql.exec(
      'INSERT OR IGNORE INTO suppressed (address_hash, why, suppressed_at) VALUES (?1, ?2, ?3)',
      ...[addressHash, why, now],
    )
  }

  unsuppress(addressHash: string, why: LedgerReason): void {
    this.#sql.exec('DELETE FROM suppressed WHERE address_hash = ?1 AND why = ?2', addressHash, why)
  }

  whySuppressed(addressHash: string): LedgerReason[] {
    return this.#sql
      .exec<{ why: LedgerReason }>('SELECT why FROM suppressed WHERE address_hash = ?1 ORDER BY why', addressHash)
      .toArray()
      .map(({ why }) => why)
  }

  /** `how` null: it goes on. Its messages are to be swept. */
  hold(scenarioId: string, how: Held | null): void {
    if (how === null) this.#sql.exec('DELETE FROM held_scenarios WHERE scenario_id = ?1', scenarioId)
    else this.#sql.exec('INSERT OR REPLACE INTO held_scenarios (scenario_id, how) VALUES (?1, ?2)', scenarioId, how)
    this.#sweepFrom(scenarioId, '')
  }

  heldIds(): string[] {
    return this.#sql
      .exec<{ scenario_id: string }>('SELECT scenario_id FROM held_scenarios ORDER BY scenario_id')
      .toArray()
      .map(({ scenario_id }) => scenario_id)
  }

  heldHow(scenarioId: string): Held | null {
    const [row] = this.#sql
      .exec<{ how: Held }>('SELECT how FROM held_scenarios WHERE scenario_id = ?1', scenarioId)
      .toArray()
    return row?.how ?? null
  }

  /** Notes that old messages are to be deleted, where that was done before `since` (ms UTC) last. */
  beginPurge(since: number, now: number): void {
    const [row] = this.#sql.exec('SELECT 1 FROM purged WHERE purged_at > ?1 AND purged_at <= ?2', since, now).toArray()
    if (row) return
    this.#sql.exec('INSERT OR REPLACE INTO purged (one, purged_at) VALUES (1, ?1)', now)
    this.#sweepFrom(PURGE, '')
  }

  /** Scenarios before the old messages; null: there is nothing to sweep. */
  nextSweep(): Sweep | null {
    const rows = this.#sql.exec<{ what: string; after: string }>(
      'SELECT what, after FROM sweeps ORDER BY what DESC LIMIT 1',
    )
    return rows.toArray()[0] ?? null
  }

  /** `after` null: it has come to its end. */
  swept(what: string, after: string | null): void {
    if (after === null) this.#sql.exec('DELETE FROM sweeps WHERE what = ?1', what)
    else this.#sweepFrom(what, after)
  }

  #sweepFrom(what: string, after: string): void {
    this.#sql.exec('INSERT OR REPLACE INTO sweeps (what, after) VALUES (?1, ?2)', what, after)
  }
}
