/** @module The mark by which a restore is noticed, and what was done after one, in D1. */
import type { Restored } from '../../contract/restored.ts'
import type { Mark } from '../core/restore/mark.ts'

const READ_MARK = 'SELECT count, marked_at AS markedAt FROM restore_mark WHERE one = 1'

/** Null: there is none, as in a database that was never marked. One row read. */
export const readMark = (db: D1Database): Promise<Mark | null> => db.prepare(READ_MARK).first<Mark>()

/** The first mark; null: somebody has set one before. */
export async function putFirstMark(db: D1Database, now: number): Promise<Mark | null> {
  return db
    .prepare(
      `INSERT INTO restore_mark (one, count, marked_at) VALUES (1, 1, ?1) ON CONFLICT DO NOTHING
       RETURNING count, marked_at AS markedAt`,
    )
    .bind(now)
    .first<Mark>()
}

/** Grows by one, where it stands at `count`. Null: it stands elsewhere. */
export async function growMark(db: D1Database, count: number, now: number): Promise<Mark | null> {
  return db
    .prepare(
      `UPDATE restore_mark SET count = count + 1, marked_at = ?2 WHERE one = 1 AND count = ?1
       RETURNING count, marked_at AS markedAt`,
    )
    .bind(count, now)
    .first<Mark>()
}

/** Statement that sets it, after a restore. */
export const putMark = (db: D1Database, { count, markedAt }: Mark): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO restore_mark (one, count, marked_at) VALUES (1, ?1, ?2)
       ON CONFLICT (one) DO UPDATE SET count = excluded.count, marked_at = excluded.marked_at`,
    )
    .bind(count, markedAt)

/** Statement that writes how far it has come. */
export const putRestored = (
  db: D1Database,
  { foundAt, backTo, endedAt, suppressed, noted, paused }: Restored,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO restores (found_at, back_to, ended_at, suppressed, noted, paused) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT (found_at) DO UPDATE SET back_to = excluded.back_to, ended_at = excluded.ended_at,
         suppressed = excluded.suppressed, noted = excluded.noted, paused = excluded.paused`,
    )
    .bind(foundAt, backTo, endedAt, suppressed, noted, paused)

/** The last one, if it was noticed after (ms UTC). One row read. */
export const readLastRestored = (db: D1Database, after: number): Promise<Restored | null> =>
  db
    .prepare(
      `SELECT found_at AS foundAt, back_to AS backTo, ended_at AS endedAt, suppressed, noted, paused
       FROM restores WHERE found_at > ?1 ORDER BY found_at DESC LIMIT 1`,
    )
    .bind(after)
    .first<Restored>()
