/** @module /v1/feeds: addresses from which the catalogue is fetched, kept, fetched at once and deleted. */
import { type Context, Hono } from 'hono'
import type { ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import { type Feed, FeedIdSchema, FeedSchema, type Feeds, type ListedFeed } from '../../../contract/catalogue/feed.ts'
import { parse } from '../../../contract/parse.ts'
import { addressFault } from '../../channels/feed-address.ts'
import { hidePassword, isHidden, withPassword } from '../../core/feed/hidden-password.ts'
import { nextFetchAt } from '../../core/feed/next-fetch.ts'
import { deleteFeed, listFeeds, putFeed, readStoredFeed, type StoredFeed } from '../../store/feeds.ts'
import { readLastImports } from '../../store/imports.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { ownOrigins } from './own-origins.ts'

const MAX_BYTES = 16_384

export const feeds = new Hono<AppEnv>()
  .get('/', async (c) => {
    const [stored, last] = await Promise.all([listFeeds(c.env.DB), readLastImports(c.env.DB)])
    const listed = stored.map((each) => listedFeed(each, last))
    return c.json<Feeds>({ feeds: listed.toSorted((a, b) => a.name.localeCompare(b.name)) })
  })

  .get('/:id', async (c) => {
    const stored = await readStoredFeed(c.env.DB, c.req.param('id'))
    return stored ? c.json<ListedFeed>(listedFeed(stored, await readLastImports(c.env.DB))) : unknownFeed(c)
  })

  .put('/:id', async (c) => {
    const read = await readJson(c, FeedSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const id = parse(FeedIdSchema, c.req.param('id'))
    if (!id.ok) return requestInvalid(c, [{ field: 'feedId', message: 'is not an id such as main-feed' }])
    const known = await readStoredFeed(c.env.DB, id.value)
    // In its usual form: `https:\\ann:secret@…` has a password, too, that nobody would hide.
    const url = withPassword(new URL(read.value.url).href, known?.feed.url ?? null)
    const feed = { ...read.value, url }
    const fault = urlFault(c, feed.url)
    if (fault) return requestInvalid(c, [{ field: 'url', message: fault }])
    const stored = changedFeed({ feedId: id.value, feed, setAt: new URL(c.req.url).origin }, known, Date.now())
    await putFeed(c.env.DB, stored)
    await object(c).lookAgain()
    return c.json<ListedFeed>(listedFeed(stored, await readLastImports(c.env.DB)))
  })

  .delete('/:id', async (c) => {
    const feedId = c.req.param('id')
    if (c.req.query('products') !== 'remove') {
      const running = await object(c).running(feedId)
      if (running !== null) return isRunning(c, running)
      return (await deleteFeed(c.env.DB, feedId)) ? c.body(null, 204) : unknownFeed(c)
    }
    const begun = await object(c).removeAll(feedId)
    if (begun === null) return unknownFeed(c)
    if (!begun.ok) return isRunning(c, begun.running)
    await deleteFeed(c.env.DB, feedId)
    return c.json({ importId: begun.importId }, 202)
  })

  .post('/:id/fetch', async (c) => {
    const begun = await object(c).fetchNow(c.req.param('id'), c.req.query('insist') === 'true')
    if (begun === null) return unknownFeed(c)
    return begun.ok ? c.json({ importId: begun.importId }, 202) : isRunning(c, begun.running)
  })

const object = (c: Context<AppEnv>) => c.env.CATALOGUE.getByName('shop')

const unknownFeed = (c: Context<AppEnv>): Response =>
  problem(c, 'not_found', { detail: 'There is no feed of this name.' })

const isRunning = (c: Context<AppEnv>, importId: string): Response =>
  problem(c, 'import_running', { detail: 'This feed is being imported: wait until that is done.', importId })

/** Null: the feed may be fetched from there. */
function urlFault(c: Context<AppEnv>, url: string): string | null {
  if (isHidden(url)) return 'needs its password again, because its server or name is another'
  return addressFault(new URL(url), ownOrigins(c))
}

/** What is fetched and how makes it another catalogue: that is due at once, whatever was marked before. */
function changedFeed(
  { feedId, feed, setAt }: Pick<StoredFeed, 'feedId' | 'feed' | 'setAt'>,
  known: StoredFeed | null,
  now: number,
): StoredFeed {
  const isSame = known !== null && sourceOf(feed) === sourceOf(known.feed)
  const past = isSame ? known : { begunAt: null, failures: 0, etag: null, lastModified: null }
  const { begunAt, failures, etag, lastModified } = past
  const { everyHours, isPaused } = feed
  const nextAt = nextFetchAt({ feedId, everyHours, isPaused, begunAt, failures }, now)
  return { feedId, feed, setAt, begunAt, nextAt, failures, etag, lastModified }
}

const sourceOf = ({ url, format, currency, isWhole }: Feed): string => JSON.stringify([url, format, currency, isWhole])

function listedFeed({ feedId, feed, nextAt }: StoredFeed, last: ReadonlyMap<string, ImportSummary>): ListedFeed {
  return { ...feed, url: hidePassword(feed.url), feedId, nextAt, last: last.get(feedId) ?? null }
}
