/** @module Feeds in D1. All SQL on `feeds` lives here, but for what imports.ts asks. */
import type { Feed } from '../../contract/catalogue/feed.ts'

/** `setAt`: origin of this Worker where the owner set it. Times in ms UTC; `nextAt` null: paused. `failures` in a row. */
export interface StoredFeed {
  feedId: string
  feed: Feed
  setAt: string
  begunAt: number | null
  nextAt: number | null
  failures: number
  etag: string | null
  lastModified: string | null
}

interface FeedRow {
  feed_id: string
  definition: string
  set_at: string
  begun_at: number | null
  next_at: number | null
  failures: number
  etag: string | null
  last_modified: string | null
}

/** All of them; who has more than a few hundred feeds has none of our shops. */
export async function listFeeds(db: D1Database): Promise<StoredFeed[]> {
  const { results } = await db
    .prepare(
      'SELECT feed_id, definition, set_at, begun_at, next_at, failures, etag, last_modified FROM feeds LIMIT 1000',
    )
    .all<FeedRow>()
  return results.map(toFeed)
}

export async function readStoredFeed(db: D1Database, feedId: string): Promise<StoredFeed | null> {
  const row = await db
    .prepare(
      `SELECT feed_id, definition, set_at, begun_at, next_at, failures, etag, last_modified FROM feeds
       WHERE feed_id = ?1`,
    )
    .bind(feedId)
    .first<FeedRow>()
  return row && toFeed(row)
}

/** The feed that has been due longest; null: none is. `now` in ms UTC. */
export async function readDueFeed(db: D1Database, now: number): Promise<StoredFeed | null> {
  const row = await db
    .prepare(
      `SELECT feed_id, definition, set_at, begun_at, next_at, failures, etag, last_modified FROM feeds
       WHERE next_at <= ?1 ORDER BY next_at LIMIT 1`,
    )
    .bind(now)
    .first<FeedRow>()
  return row && toFeed(row)
}

/** When the next feed is due, ms UTC; null: never. */
export async function readNextFeedAt(db: D1Database): Promise<number | null> {
  const row = await db.prepare('SELECT min(next_at) AS at FROM feeds').first<{ at: number | null }>()
  return row?.at ?? null
}

/** Adds or replaces a feed with all that is known of it. */
export async function putFeed(db: D1Database, stored: StoredFeed): Promise<void> {
  const { feedId, feed, setAt, begunAt, nextAt, failures, etag, lastModified } = stored
  await db
    .prepare(
      `INSERT INTO feeds (feed_id, definition, set_at, begun_at, next_at, failures, etag, last_modified)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
       ON CONFLICT (feed_id) DO UPDATE SET definition = excluded.definition, set_at = excluded.set_at,
         begun_at = excluded.begun_at, next_at = excluded.next_at, failures = excluded.failures,
         etag = excluded.etag, last_modified = excluded.last_modified`,
    )
    .bind(feedId, JSON.stringify(feed), setAt, begunAt, nextAt, failures, etag, lastModified)
    .run()
}

/** What fetching changes of a feed: the owner may have changed the rest meanwhile. A feed that was deleted stays so. */
export async function noteFetch(
  db: D1Database,
  { feedId, begunAt, nextAt, failures, etag, lastModified }: Omit<StoredFeed, 'feed' | 'setAt'>,
): Promise<void> {
  await db
    .prepare(
      `UPDATE feeds SET begun_at = ?2, next_at = ?3, failures = ?4, etag = ?5, last_modified = ?6 WHERE feed_id = ?1`,
    )
    .bind(feedId, begunAt, nextAt, failures, etag, lastModified)
    .run()
}

/** False: there was none. */
export async function deleteFeed(db: D1Database, feedId: string): Promise<boolean> {
  const { meta } = await db.prepare('DELETE FROM feeds WHERE feed_id = ?1').bind(feedId).run()
  return meta.changes > 0
}

function toFeed(row: FeedRow): StoredFeed {
  return {
    feedId: row.feed_id,
    feed: JSON.parse(row.definition) as Feed,
    setAt: row.set_at,
    begunAt: row.begun_at,
    nextAt: row.next_at,
    failures: row.failures,
    etag: row.etag,
    lastModified: row.last_modified,
  }
}
