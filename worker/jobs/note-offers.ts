/** @module Notes in profiles which campaigns scenarios let them see. */
import type { OfferMessage } from '../core/ingest-message.ts'
import { ownProfileId } from '../core/scenario/own-profile-id.ts'
import type { Env } from '../env.ts'
import { putProfiles, selectProfiles, toProfiles } from '../store/profiles-of-batch.ts'

type Profiles = ReturnType<typeof toProfiles>

/** Says what to write of profiles (core/scenario/noted-offers.ts). */
type NotedOffers = (profiles: Profiles, offers: readonly OfferMessage[]) => Profiles

/** The profiles concerned, also where all was noted before: their persons may not know of it yet. */
export async function noteOffers(messages: readonly OfferMessage[], env: Env, noted: NotedOffers): Promise<string[]> {
  if (messages.length === 0) return []
  const offers = messages.map((message) => ({ ...message, visitor: ownProfileId(message.visitor) }))
  const known = toProfiles(await selectProfiles(env.DB, [...new Set(offers.map(({ visitor }) => visitor))]).all())
  const profiles = noted(known, offers)
  if (profiles.length > 0) await env.DB.batch(putProfiles(env.DB, profiles))
  return known.map(({ profileId }) => profileId)
}
