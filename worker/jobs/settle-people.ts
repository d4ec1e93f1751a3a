/** @module Makes persons out of profiles that proofs join, and takes them apart again. */
import type { KnownPeople, PeoplePlan } from '../core/identity/settle-persons.ts'
import type { PeopleMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { readPeople, writePeople } from '../store/people.ts'

/** Profiles that are settled together, with all that are joined to them. A batch of orders may name ten thousand. */
const SLICE = 200

/** `changed`: profiles whose own rows changed, or of whom something was said. */
interface Touched {
  messages: readonly PeopleMessage[]
  changed: readonly string[]
}

/** Says who is one person now (core/identity/settle-persons.ts). */
type PlanPeople = (messages: Touched['messages'], changed: ReadonlySet<string>, known: KnownPeople) => PeoplePlan

/** The messages first, then the changed profiles in slices. */
export async function settlePeople({ messages, changed }: Touched, env: Env, plan: PlanPeople): Promise<void> {
  if (messages.length > 0) await settle({ messages, changed: [] }, env.DB, plan)
  for (let from = 0; from < changed.length; from += SLICE)
    await settle({ messages: [], changed: changed.slice(from, from + SLICE) }, env.DB, plan)
}

async function settle({ messages, changed }: Touched, db: D1Database, plan: PlanPeople): Promise<void> {
  const known = await readPeople(db, messages, changed)
  await writePeople(db, plan(messages, new Set(changed), known))
}
