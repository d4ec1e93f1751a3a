/** @module Notes in profiles that messages asked for their attention, so that overlays keep quiet. */
import { type Asked, FIFTHS_OF_INTERRUPTION, withAsked } from './asked.ts'
import type { AskedMessage } from './ingest-message.ts'

/** A profile's id, and what asked for its attention. */
interface AskedProfile {
  profileId: string
  asked: readonly Asked[]
}

/** The profiles in which something is noted that was not. Done again it changes nothing. */
export function notedAsked(
  profiles: readonly AskedProfile[],
  messages: readonly AskedMessage[],
): (AskedProfile & { asked: Asked[] })[] {
  return profiles.flatMap(({ profileId, asked }) => {
    const news = messages
      .filter(({ visitor }) => visitor === profileId)
      .map(({ sendId, at }) => ({ key: `message ${sendId}`, at, fifths: FIFTHS_OF_INTERRUPTION }))
      .filter(({ key, at }) => !asked.some((each) => each.key === key && each.at >= at))
    return news.length === 0 ? [] : [{ profileId, asked: withAsked(asked, news) }]
  })
}
