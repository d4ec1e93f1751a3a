/** @module Imports of feeds: when one is due, fetching its address, and what that changes of its times. */
import { uuidv7 } from 'uuidv7'
import { type FetchedFeed, fetchFeed } from '../channels/fetch-feed.ts'
import { LostFeed } from '../channels/lost-feed.ts'
import { hidePassword } from '../core/feed/hidden-password.ts'
import { failJob, type ImportJob, type ImportOrder, newJob } from '../core/feed/import-job.ts'
import { nextFetchAt } from '../core/feed/next-fetch.ts'
import { noteFetch, readDueFeed, readStoredFeed, type StoredFeed } from '../store/feeds.ts'
import { readShopTerms } from '../store/shop-terms.ts'
import { type ReadingPlace, readImport } from './read-import.ts'

/** What an import of a feed is told to do. */
export function orderOf({ feedId, feed }: StoredFeed, insists: boolean): ImportOrder {
  const { url, format, isWhole } = feed
  const name = hidePassword(url)
  return { importId: uuidv7(), feedId, name, format: format ?? null, isWhole, insists, ofBytes: null }
}

/** The import of the feed that has been due longest; null: none is. `now` in ms UTC. */
export async function dueJob(db: D1Database, now: number): Promise<ImportJob | null> {
  const due = await readDueFeed(db, now)
  return due && newJob(orderOf(due, false), now)
}

/** Notes that a feed is fetched now, so that it is not due twice. Null: it is there no more, and the job has failed. */
export async function beginFetch(job: ImportJob, { db, clock }: ReadingPlace): Promise<StoredFeed | null> {
  const stored = await readStoredFeed(db, job.summary.feedId ?? '')
  const now = clock()
  if (stored)
    await noteFetch(db, { ...stored, begunAt: now, nextAt: nextAtOf({ ...stored, begunAt: now, failures: 0 }, now) })
  else failJob(job, { code: 'interrupted', detail: 'The feed was deleted. Nothing was changed.' }, now)
  return stored
}

/** Fetches a feed and reads it, to where it can be stored, or to why it cannot. One that is as it was, is done. */
export async function fetchImport(
  { feed, setAt, etag, lastModified }: StoredFeed,
  job: ImportJob,
  place: ReadingPlace & { own: readonly string[] },
): Promise<void> {
  const marks = job.insists ? { etag: null, lastModified: null } : { etag, lastModified }
  let fetched: FetchedFeed | null
  try {
    fetched = await fetchFeed({ url: feed.url, own: [setAt, ...place.own], ...marks })
  } catch (error) {
    if (!(error instanceof LostFeed)) throw error
    return failJob(job, { code: error.code, detail: error.message }, place.clock())
  }
  if (fetched === null) return endUnchanged(job, marks, place.clock())
  const { chunks, isUnpacked, ofBytes, ...about } = fetched
  Object.assign(job, { etag: about.etag, lastModified: about.lastModified })
  job.summary.ofBytes = ofBytes
  const currency = feed.currency ?? (await readShopTerms(place.db)).currency
  const { contentType, fileName, origin } = about
  const options = { format: feed.format ?? null, fileName, contentType, currency, origin }
  await readImport({ chunks, isUnpacked, options }, job, place)
}

/**
 * After an import of a feed: when it is fetched next, and how its server marked what is in the shop now. One that the owner
 * changed meanwhile is another catalogue and due at once: these marks are not its own.
 */
export async function noteFetched(
  db: D1Database,
  { summary, etag, lastModified }: ImportJob,
  now: number,
): Promise<void> {
  const stored = await readStoredFeed(db, summary.feedId ?? '')
  if (stored === null || stored.begunAt === null) return
  const went =
    summary.state === 'failed'
      ? { ...stored, failures: stored.failures + 1 }
      : { ...stored, failures: 0, etag, lastModified }
  await noteFetch(db, { ...went, nextAt: nextAtOf(went, now) })
}

function endUnchanged(job: ImportJob, marks: Pick<ImportJob, 'etag' | 'lastModified'>, now: number): void {
  Object.assign(job, marks)
  job.summary.state = 'done'
  job.summary.endedAt = now
}

const nextAtOf = ({ feedId, feed, begunAt, failures }: StoredFeed, now: number): number | null =>
  nextFetchAt({ feedId, everyHours: feed.everyHours, isPaused: feed.isPaused, begunAt, failures }, now)
