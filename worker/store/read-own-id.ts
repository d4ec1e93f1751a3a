/** @module The product that an id stands for, as pages name it. */
import { selectAliases, toAliases } from './product-aliases.ts'

/** The id itself where nothing else is known, also where the database does not answer. One row read. */
export async function readOwnId(db: D1Database, id: string): Promise<string> {
  try {
    return toAliases(await selectAliases(db, [id]).all()).get(id) ?? id
  } catch (error) {
    console.error('what an id stands for could not be read', error)
    return id
  }
}
