/** @module The SQLite of an object for unit tests: Node's own, in memory. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** As far as the books of the Recommender use it. Rows that were written are those that changed, as a runtime counts them. */
export function objectSqlite(): SqlStorage {
  const database = new DatabaseSync(':memory:')
  const exec = (query: string, ...bindings: SQLInputValue[]) => {
    const before = changesOf(database)
    const rows = database.prepare(query).all(...bindings)
    return {
      toArray: () => rows,
      one: () => rows[0],
      rowsWritten: changesOf(database) - before,
      [Symbol.iterator]: () => rows[Symbol.iterator](),
    }
  }
  return { exec } as never
}

const changesOf = (database: DatabaseSync): number =>
  (database.prepare('SELECT total_changes() AS changes').get() as { changes: number }).changes
