/** @module Notes in profiles that messages asked for their attention, so that overlays keep quiet. */
import { FIFTHS_OF_INTERRUPTION, withAsked } from './asked.ts'
import type { AskedMessage } from './ingest-message.ts'
import type { Profile } from './profile.ts'

/** The profiles in which something is noted that was not. Done again it changes nothing. */
export function notedAsked(profiles: readonly Profile[], messages: readonly AskedMessage[]): Profile[] {
  return profiles.flatMap((profile) => {
    const { asked } = profile.state
    const news = messages
      .filter(({ visitor }) => visitor === profile.profileId)
      .map(({ sendId, at }) => ({ key: `message ${sendId}`, at, fifths: FIFTHS_OF_INTERRUPTION }))
      .filter(({ key, at }) => !asked.some((each) => each.key === key && each.at >= at))
    return news.length === 0 ? [] : [{ ...profile, state: { ...profile.state, asked: withAsked(asked, news) } }]
  })
}
