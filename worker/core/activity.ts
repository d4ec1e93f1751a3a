/** @module What a person did, counted by day: what lead score and stages are computed from. */
import type { StoredEvent } from './ingest-message.ts'

/**
 * Everything that is counted. `active_seconds` is the time of use, `email_click` a page opened from an e-mail,
 * `email_open` whether the shop's mail program told of an e-mail opened that day (1, whatever the number), the rest are
 * numbers of events. A new kind goes to the end: columns count by the place.
 */
export const ACTIVITY_KINDS = [
  'page_view',
  'view_item',
  'search',
  'active_seconds',
  'add_to_cart',
  'begin_checkout',
  'purchase',
  'sign_up',
  'generate_lead',
  'select_promotion',
  'email_click',
  'email_open',
] as const

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** Counts by day (whole days since 1970-01-01 UTC, as text), then by kind. */
export type Activity = Record<string, Partial<Record<ActivityKind, number>>>

/** Older days are forgotten: after 60 days an action weighs less than 0.003 of itself (see lead-score.ts). Our policy. */
const KEPT_DAYS = 60

/** A day without clock changes, ms. */
export const DAY_MS = 86_400_000

/** Whole days from 1970-01-01 UTC to a moment in ms UTC. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS)

/** What newsletters write into `utm_medium` of their links. */
const EMAIL = /^(e-?mail|newsletter)$/i

/** What one event adds to its day; most events count for nothing here. */
export function activityOf(event: StoredEvent): { kind: ActivityKind; count: number }[] {
  if (event.name === 'user_engagement')
    return [{ kind: 'active_seconds', count: Math.round(event.params.activeMs / 1000) }]
  const isFromEmail = event.name === 'page_view' && EMAIL.test(event.params.page.utm?.medium?.trim() ?? '')
  const kinds = ACTIVITY_KINDS.filter((kind) => kind === event.name || (kind === 'email_click' && isFromEmail))
  return kinds.map((kind) => ({ kind, count: 1 }))
}

/** The activity with these events added; sums, so the order of events does not matter. Days past 60 are left out. */
export function addActivity(activity: Activity, events: readonly StoredEvent[]): Activity {
  const next: Activity = { ...activity }
  for (const event of events) {
    const day = String(dayOf(event.at))
    for (const { kind, count } of activityOf(event))
      next[day] = { ...next[day], [kind]: (next[day]?.[kind] ?? 0) + count }
  }
  return keptDays(next)
}

/** Without the days that are 60 or more before the newest. */
export function keptDays(activity: Activity): Activity {
  const newest = Math.max(...Object.keys(activity).map(Number))
  return Object.fromEntries(Object.entries(activity).filter(([day]) => Number(day) > newest - KEPT_DAYS))
}
