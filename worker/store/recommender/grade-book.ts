/** @module The sums of the Recommender's grades in its own SQLite: a row a day. */
import type { DayGradeJson } from '../../core/recommend/grade/day-grade.ts'

/** Synchronous, as the storage of an object is. */
export class GradeBook {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec('CREATE TABLE IF NOT EXISTS grades (day INTEGER PRIMARY KEY, sums TEXT NOT NULL)')
  }

  /** All that is kept, oldest day first. */
  read(): DayGradeJson[] {
    const rows = this.#sql.exec<{ sums: string }>('SELECT sums FROM grades ORDER BY day').toArray()
    return rows.flatMap(({ sums }) => JSON.parse(sums) as DayGradeJson[])
  }

  /** In the place of what was kept of these days (since 1970-01-01, UTC). */
  put(days: ReadonlySet<number>, sums: readonly DayGradeJson[]): void {
    for (const day of days) {
      const ofDay = sums.filter((each) => each.day === day)
      if (ofDay.length > 0)
        this.#sql.exec('INSERT OR REPLACE INTO grades (day, sums) VALUES (?1, ?2)', day, JSON.stringify(ofDay))
    }
  }

  /** Lets go the days before one. */
  expire(day: number): void {
    this.#sql.exec('DELETE FROM grades WHERE day < ?1', day)
  }
}
