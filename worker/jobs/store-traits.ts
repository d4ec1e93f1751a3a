/** @module Stores what the shop says of its customers. */
import type { TraitsMessage } from '../core/ingest-message.ts'
import type { KnownNamed, TraitsPlan } from '../core/ingest-traits.ts'
import { ownProfileId } from '../core/scenario/own-profile-id.ts'
import type { Env } from '../env.ts'
import { readNamed, writeTraits } from '../store/traits-of-batch.ts'
import { namedIds } from './named-ids.ts'

/** Says what the shop's word changes (core/ingest-traits.ts). */
type PlanTraits = (messages: readonly TraitsMessage[], known: KnownNamed) => TraitsPlan

/** Returns the profiles that were named. */
export async function storeTraits(messages: readonly TraitsMessage[], env: Env, plan: PlanTraits): Promise<string[]> {
  if (messages.length === 0) return []
  const people = messages.flatMap((message) => message.people)
  const noted = messages.flatMap((message) => (message.noted ?? []).map(({ profileId }) => ownProfileId(profileId)))
  const known = await readNamed(env.DB, { people, noted }, await namedIds(people))
  await writeTraits(env.DB, plan(messages, known))
  return [...known.profiles.keys()]
}
