/** @module Catalogues that are being imported, in the own SQLite of the object: read, and not yet in the shop. */
import type { Product } from '../../contract/product.ts'
import type { ImportJob } from '../core/feed/import-job.ts'

/** Products with the lines at which they begin in the file. */
export interface Pack {
  products: Product[]
  lines: number[]
}

/** Synchronous, as the storage of an object is. A row holds at most 2 MB (limits of Durable Objects). */
export class ImportStage {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec('CREATE TABLE IF NOT EXISTS jobs (import_id TEXT PRIMARY KEY, job TEXT NOT NULL) WITHOUT ROWID')
    sql.exec(
      `CREATE TABLE IF NOT EXISTS staged (import_id TEXT NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL,
         body TEXT NOT NULL, PRIMARY KEY (import_id, kind, number))`,
    )
  }

  /** All imports under way, oldest first. */
  jobs(): ImportJob[] {
    const rows = this.#sql.exec<{ job: string }>('SELECT job FROM jobs ORDER BY import_id').toArray()
    return rows.map(({ job }) => JSON.parse(job) as ImportJob)
  }

  keepJob(job: ImportJob): void {
    const { importId } = job.summary
    this.#sql.exec('INSERT OR REPLACE INTO jobs (import_id, job) VALUES (?1, ?2)', importId, JSON.stringify(job))
  }

  /** `products`: each as JSON. */
  keepPack(importId: string, number: number, pack: { products: readonly string[]; lines: readonly number[] }): void {
    const { products, lines } = pack
    this.#keep(importId, 'pack', number, `{"products":[${products.join(',')}],"lines":${JSON.stringify(lines)}}`)
  }

  pack(importId: string, number: number): Pack | null {
    return this.#read(importId, 'pack', number)
  }

  /** Ids in the order of the database, which is that of their bytes. */
  keepIds(importId: string, number: number, ids: readonly string[]): void {
    this.#keep(importId, 'ids', number, JSON.stringify(ids))
  }

  ids(importId: string, number: number): string[] | null {
    return this.#read(importId, 'ids', number)
  }

  /** Lets go all that is kept of an import. */
  drop(importId: string): void {
    this.#sql.exec('DELETE FROM staged WHERE import_id = ?1', importId)
    this.#sql.exec('DELETE FROM jobs WHERE import_id = ?1', importId)
  }

  #keep(importId: string, kind: 'pack' | 'ids', number: number, body: string): void {
    const sql = 'INSERT OR REPLACE INTO staged (import_id, kind, number, body) VALUES (?1, ?2, ?3, ?4)'
    this.#sql.exec(sql, importId, kind, number, body)
  }

  #read<Body>(importId: string, kind: 'pack' | 'ids', number: number): Body | null {
    const sql = 'SELECT body FROM staged WHERE import_id = ?1 AND kind = ?2 AND number = ?3'
    const [row] = this.#sql.exec<{ body: string }>(sql, importId, kind, number).toArray()
    return row ? (JSON.parse(row.body) as Body) : null
  }
}
