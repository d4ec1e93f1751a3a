/** @module E-mails that somebody opened, as the shop's mail program tells. */
import { type Activity, dayOf, keptDays } from './activity.ts'

/** The activity with days on which e-mails were opened, by moments in ms UTC. A day counts once, however often it is told. */
export function withOpened(activity: Activity, openedAt: readonly number[]): Activity {
  const next: Activity = { ...activity }
  for (const day of openedAt.map((at) => String(dayOf(at)))) next[day] = { ...next[day], email_open: 1 }
  return openedAt.length > 0 ? keptDays(next) : activity
}
