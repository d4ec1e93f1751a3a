/** @module The SQLite of an object for unit tests: Node's own, in memory. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** As far as the books of the Recommender use it. Rows that were written are those that changed, as a runtime counts them. */
export function objectSqlite(): SqlStorage {
  const database = new DatabaseSync(':memory:')
  const changes = database.prepare('SELECT total_changes() AS changes')
  const changesNow = () => (changes.get() as { changes: number }).changes
  // As the runtime does: a statement is prepared once.
  const prepared = new Map<string, StatementSync>()
  const exec = (query: string, ...bindings: SQLInputValue[]) => {
    const before = changesNow()
    const statement = prepared.get(query) ?? database.prepare(query)
    prepared.set(query, statement)
    const rows = statement.all(...bindings)
    return {
      toArray: () => rows,
      one: () => rows[0],
      rowsWritten: changesNow() - before,
      [Symbol.iterator]: () => rows[Symbol.iterator](),
    }
  }
  return { exec } as never
}
