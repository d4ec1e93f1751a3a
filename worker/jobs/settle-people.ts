/** @module Makes persons out of profiles that proofs join, and takes them apart again. */
import { settlePersons } from '../core/identity/settle-persons.ts'
import type { PeopleMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { readPeople, writePeople } from '../store/people.ts'

/** `changed`: profiles whose own rows changed, or of whom something was said. */
export async function settlePeople(
  messages: readonly PeopleMessage[],
  changed: readonly string[],
  env: Env,
): Promise<void> {
  if (messages.length + changed.length === 0) return
  const known = await readPeople(env.DB, messages, changed)
  await writePeople(env.DB, settlePersons(messages, new Set(changed), known))
}
