/** @module SQLite of Node behind D1's interface: the very statements of the store, without starting the runtime. */
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** An empty database with all migrations, made once. */
let migrated: Uint8Array | undefined

function migrate(): Uint8Array {
  const sqlite = new DatabaseSync(':memory:')
  for (const file of readdirSync('migrations').sort()) sqlite.exec(readFileSync(`migrations/${file}`, 'utf8'))
  return sqlite.serialize()
}

/** An empty database in memory with all migrations. `statements` collects what was run, for EXPLAIN. */
export function openSqlite(): { sqlite: DatabaseSync; db: D1Database; statements: Run[] } {
  const sqlite = new DatabaseSync(':memory:')
  migrated ??= migrate()
  sqlite.deserialize(migrated)
  const statements: Run[] = []
  return { sqlite, db: asD1(sqlite, statements), statements }
}

/** Copies all rows; what is returned sets the database back to them, as Time Travel does. */
export function backUp(sqlite: DatabaseSync): () => void {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => name)
  sqlite.exec(`ATTACH ':memory:' AS backup`)
  for (const name of tables) sqlite.exec(`CREATE TABLE backup.${name} AS SELECT * FROM main.${name}`)
  return () => {
    for (const name of tables)
      sqlite.exec(`DELETE FROM main.${name}; INSERT INTO main.${name} SELECT * FROM backup.${name}`)
  }
}

/** A statement as it was run: numbered parameters, in order. */
export interface Run {
  sql: string
  values: SQLInputValue[]
}

function asD1(sqlite: DatabaseSync, statements: Run[]): D1Database {
  const prepare = (sql: string, values: SQLInputValue[] = []) => {
    const all = () => {
      statements.push({ sql, values })
      // Node refuses a value whose place the statement does not name; D1 lets gaps be.
      const places = values.map((value, n) => [`?${n + 1}`, value] as const)
      const named = Object.fromEntries(places.filter(([place]) => new RegExp(`\\${place}\\b`).test(sql)))
      return { results: sqlite.prepare(sql).all(named), meta: { rows_read: 0 }, success: true }
    }
    return {
      bind: (...bound: SQLInputValue[]) => prepare(sql, bound),
      all: async () => all(),
      run: async () => all(),
      first: async () => all().results[0] ?? null,
      now: all,
    }
  }
  return {
    prepare,
    batch: async (each: { now: () => unknown }[]) => each.map(({ now }) => now()),
  } as unknown as D1Database
}
