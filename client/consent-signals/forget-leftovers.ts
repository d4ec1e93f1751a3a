/** @module Forgets what earlier pages left, where a banner denies what they were permitted. */
import type { Core } from '../core.ts'

/** Makes no database only to empty it. Where the browser does not list its databases, it is emptied in any case. */
export async function forgetLeftovers(core: Core): Promise<void> {
  const all = await indexedDB.databases?.()
  const isThere = all?.some(({ name }) => name === 'vitrine') ?? true
  if (isThere && !core.may('measure')) await core.forget()
}
