/** @module Makes persons out of profiles that proofs join, and takes them apart again. */
import { settlePersons } from '../core/identity/settle-persons.ts'
import type { PeopleMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { readPeople, writePeople } from '../store/people.ts'

/** Profiles that are settled together, with all that are joined to them. A batch of orders may name ten thousand. */
const SLICE = 200

/** `changed`: profiles whose own rows changed, or of whom something was said. */
export async function settlePeople(
  messages: readonly PeopleMessage[],
  changed: readonly string[],
  env: Env,
): Promise<void> {
  if (messages.length > 0) await settle(messages, [], env.DB)
  for (let from = 0; from < changed.length; from += SLICE) await settle([], changed.slice(from, from + SLICE), env.DB)
}

async function settle(messages: readonly PeopleMessage[], changed: readonly string[], db: D1Database): Promise<void> {
  const known = await readPeople(db, messages, changed)
  await writePeople(db, settlePersons(messages, new Set(changed), known))
}
