/** @module The visitor, once the script knows who it is. */
import { core } from './core.ts'

/** The id, or null without consent. The script's own look into the storage came first, so this one finds what it made. */
export const known = async (): Promise<string | null> => {
  await core.transact(() => {})
  return core.visitor()
}
