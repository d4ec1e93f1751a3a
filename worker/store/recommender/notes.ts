/** @module Small things that the Recommender must not forget, by name, in its own SQLite. */

/** Synchronous, as the storage of an object is. Each name has one type, which who asks for it knows. */
export class Notes {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec('CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, note TEXT NOT NULL) WITHOUT ROWID')
  }

  /** Null: nothing was noted. */
  read<Note>(name: string): Note | null {
    const [row] = this.#sql.exec<{ note: string }>('SELECT note FROM notes WHERE name = ?1', name).toArray()
    return row ? (JSON.parse(row.note) as Note) : null
  }

  /** In the place of what was noted before; null: nothing any more. */
  write(name: string, note: unknown): void {
    if (note === null) this.#sql.exec('DELETE FROM notes WHERE name = ?1', name)
    else this.#sql.exec('INSERT OR REPLACE INTO notes (name, note) VALUES (?1, ?2)', name, JSON.stringify(note))
  }
}
