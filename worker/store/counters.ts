/** @module Sums by hour in D1. All SQL on `counters` lives here. */
import type { CounterRow } from '../core/tally.ts'
import { forRows } from './json-rows.ts'

/** Statements that add to counters. */
export function addCounters(db: D1Database, rows: readonly CounterRow[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO counters (hour, name, value)
     SELECT value->>'hour', value->>'name', value->>'value' FROM json_each(?1) WHERE true
     ON CONFLICT (hour, name) DO UPDATE SET value = value + excluded.value`,
    rows,
  )
}

/** All counters of these hours (whole hours since 1970), from the first to before the last. */
export async function listCounters(db: D1Database, fromHour: number, toHour: number): Promise<CounterRow[]> {
  const { results } = await db
    .prepare('SELECT hour, name, value FROM counters WHERE hour >= ?1 AND hour < ?2')
    .bind(fromHour, toHour)
    .all<CounterRow>()
  return results
}

/**
 * Sums of the counters with these names, or whose name begins with one that ends in a blank, from an hour on (whole
 * hours since 1970); over all time without.
 */
export async function sumCounters(
  db: D1Database,
  names: readonly string[],
  fromHour = 0,
): Promise<Record<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT c.name, SUM(c.value) AS value FROM counters AS c JOIN json_each(?1) AS wanted
         ON c.name = wanted.value OR (wanted.value LIKE '% ' AND substr(c.name, 1, length(wanted.value)) = wanted.value)
       WHERE c.hour >= ?2 GROUP BY c.name`,
    )
    .bind(JSON.stringify(names), fromHour)
    .all<{ name: string; value: number }>()
  return Object.fromEntries(results.map((row) => [row.name, row.value]))
}

/** Sums of the counters of a day's first hour whose name begins so, over these days (whole days since 1970), by name. */
export async function sumDailyCounters(
  db: D1Database,
  prefix: string,
  days: { from: number; to: number },
): Promise<Record<string, number>> {
  const hours = Array.from({ length: days.to - days.from + 1 }, (_, day) => (days.from + day) * 24)
  const { results } = await db
    .prepare(
      `SELECT c.name, SUM(c.value) AS value FROM json_each(?1) AS hours CROSS JOIN counters AS c
       ON c.hour = hours.value AND c.name >= ?2 AND c.name < ?2 || '~' GROUP BY c.name`,
    )
    .bind(JSON.stringify(hours), prefix)
    .all<{ name: string; value: number }>()
  return Object.fromEntries(results.map((row) => [row.name, row.value]))
}
