/** @module What people wish of mails to their addresses, in D1. All SQL that writes `mail_preferences` lives here. */
import type { MailPreferences } from '../core/message/mail-preferences.ts'

/** Columns as they are read; all null where nobody wished anything. */
export interface PreferencesRow {
  declined: string | null
  is_less_often: 0 | 1 | null
  paused_until_at: number | null
  language: string | null
  birthday: string | null
}

export function toPreferences(row: PreferencesRow): MailPreferences | null {
  if (row.declined === null) return null
  return {
    declined: JSON.parse(row.declined) as string[],
    isLessOften: row.is_less_often === 1,
    pausedUntilAt: row.paused_until_at,
    language: row.language,
    birthday: row.birthday,
  }
}

/** What is wished at this address; null: nothing was. */
export async function readPreferences(db: D1Database, email: string): Promise<MailPreferences | null> {
  const row = await db
    .prepare(
      'SELECT declined, is_less_often, paused_until_at, language, birthday FROM mail_preferences WHERE email = ?1',
    )
    .bind(email)
    .first<PreferencesRow>()
  return row && toPreferences(row)
}

/** Keeps what is wished in place of what was. `now` in ms UTC. */
export async function putPreferences(db: D1Database, email: string, wishes: MailPreferences, now: number) {
  const { declined, isLessOften, pausedUntilAt, language, birthday } = wishes
  await db
    .prepare(
      `INSERT INTO mail_preferences (email, declined, is_less_often, paused_until_at, language, birthday, updated_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
       ON CONFLICT (email) DO UPDATE SET declined = excluded.declined, is_less_often = excluded.is_less_often,
         paused_until_at = excluded.paused_until_at, language = excluded.language, birthday = excluded.birthday,
         updated_at = excluded.updated_at`,
    )
    .bind(...[email, JSON.stringify(declined), Number(isLessOften), pausedUntilAt, language, birthday, now])
    .run()
}
