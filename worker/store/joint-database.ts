/** @module D1 for work that is done side by side: statements of one moment go there in one journey. */
import { together } from './together.ts'

/** Which statement stands behind each that was handed out. */
const inner = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

/**
 * The database for work that is done side by side, each part of it by statements of its own: those that are asked for in
 * the same moment go together, as one transaction. Should it fail, each is asked by itself, so that one that is wrong
 * fails nobody else. Only for statements that may be run twice; `raw` and `exec` are not there.
 */
export function jointDatabase(db: D1Database): D1Database {
  const ask = together<D1PreparedStatement[], D1Result[]>(async (groups) => {
    if (groups.length === 1) return [await db.batch(groups[0]!)]
    try {
      const results = await db.batch(groups.flat())
      return groups.map((group) => results.splice(0, group.length))
    } catch {
      return groups.map((group) => db.batch(group))
    }
  })
  const handedOut = (statement: D1PreparedStatement): D1PreparedStatement => {
    const all = async () => (await ask([statement]))[0]!
    const first = async (column?: string) => {
      const [row] = (await all()).results as Record<string, unknown>[]
      if (row === undefined) return null
      return column === undefined ? row : (row[column] ?? null)
    }
    const bind = (...values: unknown[]) => handedOut(statement.bind(...values))
    const handed = { bind, all, run: all, first } as unknown as D1PreparedStatement
    inner.set(handed, statement)
    return handed
  }
  const batch = (statements: D1PreparedStatement[]) => ask(statements.map((each) => inner.get(each) ?? each))
  return {
    prepare: (query: string) => handedOut(db.prepare(query)),
    batch,
  } as unknown as D1Database
}
