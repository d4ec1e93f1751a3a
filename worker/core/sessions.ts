/** @module Sessions: a visitor's events with no gap over 30 minutes, whatever the order they arrive in. */

/** Source: GA4's and features.md's session; `SESSION_GAP_MS` is also what the browser uses. */
export const SESSION_GAP_MS = 30 * 60_000

/** Events may arrive 7 days late (event-time.ts): sessions that old can no longer change and are only counted. */
const OPEN_FOR_MS = 8 * 86_400_000

/** `startedAt` and `endedAt` are the times of its first and last event, ms UTC. */
export interface Session {
  startedAt: number
  endedAt: number
  pageViews: number
}

/** `recent` by start; `older` is the number of those that ended more than 8 days before the last event. */
export interface Sessions {
  recent: Session[]
  older: number
}

/**
 * Adds moments to the sessions: each joins what lies within 30 minutes of it, and two sessions that it bridges become
 * one. The result depends on the set of moments only, not on their order, as long as none is over 7 days late.
 */
export function addToSessions(sessions: Sessions, moments: readonly { at: number; pageViews: number }[]): Sessions {
  const added = moments.map(({ at, pageViews }) => ({ startedAt: at, endedAt: at, pageViews }))
  return joinSessions([...sessions.recent, ...added], sessions.older)
}

/** The sessions of these, those that lie within 30 minutes of each other as one; `older` beside them. */
export function joinSessions(sessions: readonly Session[], older: number): Sessions {
  const joined: Session[] = []
  for (const next of sessions.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const last = joined.at(-1)
    if (last && next.startedAt - last.endedAt <= SESSION_GAP_MS) {
      last.endedAt = Math.max(last.endedAt, next.endedAt)
      last.pageViews += next.pageViews
    } else joined.push({ ...next })
  }
  const recent = joined.filter((session) => session.endedAt >= openSince(joined))
  return { recent, older: older + joined.length - recent.length }
}

/** Sessions that ended before this moment (ms UTC) are only counted. `sessions` by start. */
export const openSince = (sessions: readonly Session[]): number => (sessions.at(-1)?.endedAt ?? 0) - OPEN_FOR_MS

/** How many sessions there were, the current one included. */
export const sessionCount = (sessions: Sessions): number => sessions.older + sessions.recent.length
