/** @module On which origin the newest visitors were: what the owner is asked for as the shop's address. */
import type { ShopAddress } from '../../../contract/message/shop-address.ts'
import { DAY_MS } from '../activity.ts'
import type { StoredEvent } from '../ingest-message.ts'
import { mostNamed, webOrigin } from './shop-address.ts'

/** Pages longer ago may be those of a test. Our policy. */
const NEWEST_MS = 7 * DAY_MS

/**
 * The origin on which more than half of these visitors were within seven days before `now` (ms UTC); each visitor counts
 * once an origin, however many pages they sent.
 *
 * Anybody can send visits of a page that is not there: without a list of origins every page may, and with many visitor ids
 * one stranger is a crowd. So this is a question and no answer: the owner sees the whole origin and how many were there,
 * and nothing leads to it before they said yes.
 */
export function visitedOrigin(visitors: readonly (readonly StoredEvent[])[], now: number): ShopAddress['seen'] {
  const places = visitors.map((events) => originsOf(events, now)).filter((origins) => origins.length > 0)
  const most = mostNamed(places.flat())
  return most !== null && most.times * 2 > places.length
    ? { origin: most.name, visitors: most.times, of: places.length }
    : null
}

function originsOf(events: readonly StoredEvent[], now: number): string[] {
  const origins = events.flatMap((event) =>
    event.name === 'page_view' && event.at > now - NEWEST_MS ? (webOrigin(event.params.page.url) ?? []) : [],
  )
  return [...new Set(origins)]
}
