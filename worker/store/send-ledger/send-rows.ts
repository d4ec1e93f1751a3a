/** @module The ledger's messages in the SQLite of its object. Synchronous: what is done without waiting is done as one. */
import { SEND_TABLES, type SendRow } from './send-row.ts'

/** In the order of `valuesOf`. */
const COLUMNS = `send_id, run_id, scenario_id, step_id, run_key, profile_id, kind, request, state, why, detail, attempt,
  tries, is_unsure, address_hash, due_at, expires_at, started_at, kept_until, changed_at, untold`

/** A message that may have reached its person: these count, also while one whose answer was lost is to go again. */
const COUNTED = `(state IN ('sending', 'sent', 'unknown') OR is_unsure = 1)`

/** The same step, of another run with the same key, or of its own run. */
const IS_SAME = `scenario_id = ?4 AND step_id = ?5 AND ${COUNTED}
  AND (run_id <> ?7 AND run_key = ?6 AND started_at > ?3 OR run_id = ?7 AND send_id <> ?8 AND started_at > ?9)`

/** Whose messages are counted: of any of these profiles, or to this address. */
export interface Whose {
  profileIds: readonly string[]
  addressHash: string | null
}

export class SendRows {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    for (const table of SEND_TABLES) sql.exec(table)
  }

  /**
   * Adds one; one that is known stays as it is, unless it was never handed over, and its run, which was not stored then,
   * asks anew: after it was dropped for that, or from another step.
   */
  add(row: SendRow): void {
    this.#sql.exec(
      `DELETE FROM sends WHERE send_id = ?1 AND attempt = 0 AND (state = 'suppressed' OR step_id <> ?2)`,
      ...[row.send_id, row.step_id],
    )
    this.#sql.exec(
      `INSERT OR IGNORE INTO sends (${COLUMNS})
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)`,
      ...valuesOf(row),
    )
  }

  /** Writes what may change of one that is known. */
  put(row: SendRow): void {
    this.#sql.exec(
      `UPDATE sends SET profile_id = ?2, state = ?3, why = ?4, detail = ?5, attempt = ?6, tries = ?7, is_unsure = ?8,
         address_hash = ?9, due_at = ?10, expires_at = ?11, started_at = ?12, kept_until = ?13, changed_at = ?14,
         untold = ?15
       WHERE send_id = ?1`,
      ...[row.send_id, row.profile_id, row.state, row.why, row.detail, row.attempt, row.tries, row.is_unsure],
      ...[row.address_hash, row.due_at, row.expires_at, row.started_at, row.kept_until, row.changed_at, row.untold],
    )
  }

  read(sendIds: readonly string[]): SendRow[] {
    return this.#sql
      .exec<SendRow>(
        `SELECT ${COLUMNS} FROM sends WHERE send_id IN (SELECT value FROM json_each(?1))`,
        JSON.stringify(sendIds),
      )
      .toArray()
  }

  one(sendId: string): SendRow | undefined {
    return this.#sql.exec<SendRow>(`SELECT ${COLUMNS} FROM sends WHERE send_id = ?1`, sendId).toArray()[0]
  }

  /** Those of these that wait to be handed over. */
  claimedOf(sendIds: readonly string[]): string[] {
    const rows = this.#sql.exec<{ send_id: string }>(
      `SELECT send_id FROM sends WHERE send_id IN (SELECT value FROM json_each(?1)) AND state = 'claimed'`,
      JSON.stringify(sendIds),
    )
    return rows.toArray().map(({ send_id }) => send_id)
  }

  /** Those of these that wait to be handed over are looked at by themselves at `dueAt` (ms UTC), not before. */
  putOff(sendIds: readonly string[], dueAt: number): void {
    this.#sql.exec(
      `UPDATE sends SET due_at = ?2 WHERE send_id IN (SELECT value FROM json_each(?1)) AND state = 'claimed'`,
      ...[JSON.stringify(sendIds), dueAt],
    )
  }

  /** Those to be looked at by now (ms UTC), the longest due first. */
  due(now: number, most: number): SendRow[] {
    return this.#sql
      .exec<SendRow>(`SELECT ${COLUMNS} FROM sends WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2`, now, most)
      .toArray()
  }

  nextDueAt(): number | null {
    const [row] = this.#sql
      .exec<{ at: number | null }>('SELECT min(due_at) AS at FROM sends WHERE due_at IS NOT NULL')
      .toArray()
    return row?.at ?? null
  }

  /** Those of a scenario that were not handed over and did not end, by their ids from after one of them on. */
  waitingOf(scenarioId: string, after: string, most: number): SendRow[] {
    return this.#sql
      .exec<SendRow>(
        `SELECT ${COLUMNS} FROM sends
         WHERE scenario_id = ?1 AND due_at IS NOT NULL AND state <> 'sending' AND send_id > ?2 ORDER BY send_id LIMIT ?3`,
        ...[scenarioId, after, most],
      )
      .toArray()
  }

  /** When messages were handed over since (ms UTC) that count against caps, but for one of them. */
  countedAts({ profileIds, addressHash }: Whose, since: number, exceptId: string): number[] {
    const rows = this.#sql.exec<{ send_id: string; at: number }>(
      `SELECT send_id, started_at AS at FROM sends
         WHERE profile_id IN (SELECT value FROM json_each(?1)) AND started_at > ?3 AND kind <> 'transactional'
           AND ${COUNTED} AND send_id <> ?4
       UNION SELECT send_id, started_at AS at FROM sends
         WHERE address_hash = ?2 AND started_at > ?3 AND kind <> 'transactional' AND ${COUNTED}
           AND send_id <> ?4`,
      ...[JSON.stringify(profileIds), addressHash, since, exceptId],
    )
    return rows.toArray().map(({ at }) => at)
  }

  /**
   * Was this step of another run with the same key handed over since (ms UTC), to this person or address? Or of its own run
   * since `ownSince`: a run that D1 has at an earlier step again may come to it under another id.
   */
  wasSentBy(row: SendRow, { profileIds, addressHash }: Whose, since: number, ownSince: number): boolean {
    const { scenario_id, step_id, run_key, run_id, send_id } = row
    const rows = this.#sql.exec(
      `SELECT 1 FROM sends
         WHERE profile_id IN (SELECT value FROM json_each(?1)) AND started_at > min(?3, ?9) AND ${IS_SAME}
       UNION ALL SELECT 1 FROM sends
         WHERE address_hash = ?2 AND started_at > min(?3, ?9) AND ${IS_SAME}
       LIMIT 1`,
      ...[JSON.stringify(profileIds), addressHash, since, scenario_id, step_id, run_key, run_id, send_id, ownSince],
    )
    return rows.toArray().length > 0
  }

  /** Those that ended and whose runs were not told, the longest ended first. */
  untold(most: number): SendRow[] {
    return this.#sql
      .exec<SendRow>(`SELECT ${COLUMNS} FROM sends WHERE untold = 1 ORDER BY changed_at LIMIT ?1`, most)
      .toArray()
  }

  /** Their runs were told how they stood at that moment (ms UTC); one that changed since is told again. */
  setTold(told: readonly { sendId: string; at: number }[]): void {
    this.#sql.exec(
      `UPDATE sends SET untold = 0 FROM json_each(?1) AS told
       WHERE send_id = told.value->>'sendId' AND changed_at = told.value->>'at'`,
      JSON.stringify(told),
    )
  }

  /** Of those of these that ended their runs are told (again). */
  tellAgain(sendIds: readonly string[]): void {
    this.#sql.exec(
      'UPDATE sends SET untold = 1 WHERE due_at IS NULL AND send_id IN (SELECT value FROM json_each(?1))',
      JSON.stringify(sendIds),
    )
  }

  /**
   * Deletes what ended and is needed no more; of what ended before `forgetBefore` (ms UTC) only what tells doubles apart
   * stays, and nothing of what the message was about. Of those after an id, in the order of ids, so many; returns the
   * last of them, null: there are no more.
   */
  purge(
    { after, most }: { after: string; most: number },
    { now, forgetBefore }: { now: number; forgetBefore: number },
  ) {
    const [row] = this.#sql
      .exec<{ last: string | null; n: number }>(
        `SELECT max(send_id) AS last, count(*) AS n
         FROM (SELECT send_id FROM sends WHERE send_id > ?1 ORDER BY send_id LIMIT ?2)`,
        ...[after, most],
      )
      .toArray()
    const last = row?.last ?? null
    if (last === null) return null
    this.#sql.exec(
      `DELETE FROM sends
       WHERE send_id > ?1 AND send_id <= ?2 AND due_at IS NULL AND untold = 0 AND kept_until < ?3`,
      ...[after, last, now],
    )
    this.#sql.exec(
      `UPDATE sends SET request = json_set(request, '$.subject', json('{}')), detail = NULL
       WHERE send_id > ?1 AND send_id <= ?2 AND due_at IS NULL AND changed_at < ?3
         AND request->>'$.subject' <> '{}'`,
      ...[after, last, forgetBefore],
    )
    return row?.n === most ? last : null
  }
}

const valuesOf = (row: SendRow): SqlStorageValue[] => [
  ...[row.send_id, row.run_id, row.scenario_id, row.step_id, row.run_key, row.profile_id, row.kind, row.request],
  ...[row.state, row.why, row.detail, row.attempt, row.tries, row.is_unsure, row.address_hash, row.due_at],
  ...[row.expires_at, row.started_at, row.kept_until, row.changed_at, row.untold],
]
