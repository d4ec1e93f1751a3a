/** @module A local D1 on disk that can be filled in bulk: D1 as the runtime has it, and its file as SQLite. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_splitSqlQuery } from 'wrangler'
import type { Profile } from '../../worker/core/profile.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'

/** So many profiles in one transaction. */
const BATCH = 500

const start = (folder: string): Miniflare =>
  new Miniflare({
    ...convertV4MiniflareOptions({
      modules: true,
      script: 'export default { fetch: () => new Response() }',
      d1Databases: { DB: 'bench' },
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.ERROR),
    }),
    resourcePersistencePath: folder,
  })

/** Opens the database of the folder as the Worker has it, for as long as `use` takes. */
export async function withD1<Value>(folder: string, use: (db: D1Database) => Promise<Value>): Promise<Value> {
  const miniflare = start(folder)
  try {
    return await use((await miniflare.getD1Database('DB')) as unknown as D1Database)
  } finally {
    await miniflare.dispose()
  }
}

/** Makes the tables, and stores these profiles as the Worker does. */
export async function storeFirst(db: D1Database, profiles: readonly Profile[]): Promise<void> {
  for (const file of readdirSync('migrations').sort()) {
    const statements = unstable_splitSqlQuery(readFileSync(`migrations/${file}`, 'utf8'))
    await db.batch(statements.map((sql) => db.prepare(sql)))
  }
  for (let from = 0; from < profiles.length; from += BATCH)
    await db.batch(putProfiles(db, profiles.slice(from, from + BATCH)))
}

/**
 * Copies the profiles whose ids begin with 00000000 under ids that begin with each of the numbers from `from` to `to` in
 * hex. The runtime must not have the database open.
 */
export function copyProfiles(folder: string, from: number, to: number): void {
  const file = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.sqlite') && !name.endsWith('metadata.sqlite'))
    .map((name) => join(folder, name))
    .find((name) => hasProfiles(name))
  if (!file) throw new Error('the database has no file')
  const sqlite = new DatabaseSync(file)
  sqlite.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
  const columns = (sqlite.prepare('PRAGMA table_info(profiles)').all() as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name !== 'profile_id')
    .join(', ')
  const copy = sqlite.prepare(
    `INSERT INTO profiles (profile_id, ${columns})
     SELECT printf('%08x', ?1) || substr(profile_id, 9), ${columns} FROM profiles
     WHERE profile_id < '00000001' ORDER BY profile_id`,
  )
  for (let number = from; number <= to; number++) copy.run(number)
  sqlite.close()
}

function hasProfiles(file: string): boolean {
  const sqlite = new DatabaseSync(file)
  const found = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'profiles'").get()
  sqlite.close()
  return found !== undefined
}
