/** @module A feed while it is edited: text as it is typed, and what it comes to. */
import { FEED_HOURS, type Feed, FeedSchema, type ListedFeed } from '../../../contract/catalogue/feed.ts'
import type { FeedFormat } from '../../../contract/catalogue/feed-format.ts'
import { parse } from '../../../contract/parse.ts'

/** `format`, `currency` empty: found out, the shop's. `name` empty: that of the server. */
export interface FeedDraft {
  name: string
  url: string
  format: FeedFormat | ''
  currency: string
  everyHours: Feed['everyHours']
  isWhole: boolean
  isPaused: boolean
}

export const NEW_FEED: FeedDraft = {
  name: '',
  url: '',
  format: '',
  currency: '',
  everyHours: 24,
  isWhole: true,
  isPaused: false,
}

export const draftOfFeed = (feed: Feed): FeedDraft => ({
  name: feed.name,
  url: feed.url,
  format: feed.format ?? '',
  currency: feed.currency ?? '',
  everyHours: feed.everyHours,
  isWhole: feed.isWhole,
  isPaused: feed.isPaused,
})

/** The body of its PUT, without what only lists have. */
export function feedOf({ feedId: _, nextAt: __, last: ___, ...feed }: ListedFeed): Feed {
  return feed
}

/** The name of the server in an address; empty where it is none. */
export function hostOf(url: string): string {
  try {
    return new URL(url.trim()).hostname.replace(/^www\./, '')
  } catch {
    return ''
  }
}

/** What is wrong, by the names of the fields; or the feed. An address without a scheme gets the usual one. */
export function checkedFeed(draft: FeedDraft): { feed: Feed } | { errors: Record<string, string> } {
  const typed = draft.url.trim()
  const url = /^[a-z]+:\/\//i.test(typed) || typed === '' ? typed : `https://${typed}`
  const currency = draft.currency.trim().toUpperCase()
  const parsed = parse(FeedSchema, {
    name: draft.name.trim() || hostOf(url) || 'Feed',
    url,
    everyHours: draft.everyHours,
    isWhole: draft.isWhole,
    isPaused: draft.isPaused,
    ...(draft.format !== '' && { format: draft.format }),
    ...(currency !== '' && { currency }),
  })
  return parsed.ok ? { feed: parsed.value } : { errors: errorsByField(parsed.errors) }
}

/** The first of each field. */
export const errorsByField = (errors: readonly { field: string; message: string }[]): Record<string, string> =>
  Object.fromEntries(errors.toReversed().map(({ field, message }) => [field, message]))

/** `every hour`, `every 6 hours`, `once a day`. */
export function everyWords(hours: number): string {
  if (hours === 24) return 'once a day'
  return hours === 1 ? 'every hour' : `every ${hours} hours`
}

export const EVERY_CHOICES: readonly (readonly [string, string])[] = FEED_HOURS.map((hours) => [
  String(hours),
  `${everyWords(hours).charAt(0).toUpperCase()}${everyWords(hours).slice(1)}`,
])

export const hoursOf = (choice: string): Feed['everyHours'] =>
  FEED_HOURS.find((hours) => String(hours) === choice) ?? 24
