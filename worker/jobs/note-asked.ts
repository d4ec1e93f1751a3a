/** @module Notes in profiles that messages asked for their attention. */
import type { AskedMessage } from '../core/ingest-message.ts'
import type { notedAsked } from '../core/noted-asked.ts'
import { ownProfileId } from '../core/scenario/own-profile-id.ts'
import type { Env } from '../env.ts'
import { putAsked, readAsked } from '../store/asked-of-profiles.ts'

/** Profiles that are written together. Our policy: whole states are rewritten, and events wait meanwhile. */
const SLICE = 25

/** The profiles concerned of joined persons, also where all was noted before: the persons' rows may not know of it yet. */
export async function noteAsked(
  messages: readonly AskedMessage[],
  env: Env,
  noted: typeof notedAsked,
): Promise<string[]> {
  if (messages.length === 0) return []
  const asked = messages.map((message) => ({ ...message, visitor: ownProfileId(message.visitor) }))
  const ids = [...new Set(asked.map(({ visitor }) => visitor))]
  const concerned: string[] = []
  for (let from = 0; from < ids.length; from += SLICE) {
    const known = await readAsked(env.DB, ids.slice(from, from + SLICE))
    const profiles = noted(known, asked)
    if (profiles.length > 0) await env.DB.batch(putAsked(env.DB, profiles))
    concerned.push(...known.filter(({ isJoined }) => isJoined).map(({ profileId }) => profileId))
  }
  return concerned
}
