/** @module Fetches the address of a feed: redirects by hand, every wait bounded, each hop checked (safety rule 33). */
import { addressFault, type OwnOrigins } from './feed-address.ts'
import { LostFeed } from './lost-feed.ts'
import { Late, patiently } from './patiently.ts'

/** Each of them is checked as the first address was. */
const MOST_REDIRECTS = 5

/** How long the server may take: until its answer begins, between two pieces of it, and for all of it. Our policy. */
const PATIENCE = { answerMs: 60_000, stallMs: 30_000, wholeMs: 600_000 }

/** `etag`, `lastModified`: as the server marked what we have already; null: we have nothing, or want it all the same. */
export interface FeedRequest {
  url: string
  own: OwnOrigins
  etag: string | null
  lastModified: string | null
}

/** `isUnpacked`: its bytes are not those that were sent. `ofBytes` null: not told. `origin`: of relative addresses in it. */
export interface FetchedFeed {
  chunks: AsyncIterable<Uint8Array>
  isUnpacked: boolean
  ofBytes: number | null
  contentType: string | null
  fileName: string
  origin: string
  etag: string | null
  lastModified: string | null
}

/** The catalogue as it comes, or null: it is as it was. Throws `LostFeed`, also while `chunks` are read. */
export async function fetchFeed(request: FeedRequest, patience = PATIENCE): Promise<FetchedFeed | null> {
  const stop = new AbortController()
  const { response, url } = await answerOf(request, stop, patience.answerMs)
  if (response.status === 304) return null
  const { headers } = response
  const isUnpacked = headers.has('content-encoding')
  return {
    chunks: inTime(response.body, stop, patience),
    isUnpacked,
    ofBytes: isUnpacked ? null : Number(headers.get('content-length')) || null,
    contentType: headers.get('content-type'),
    fileName: url.pathname.split('/').at(-1) ?? '',
    origin: new URL(request.url).origin,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  }
}

/** Follows redirects to an answer that is 200 or 304. */
async function answerOf(request: FeedRequest, stop: AbortController, answerMs: number) {
  let url = new URL(request.url)
  const first = url
  const signIn = basic(url)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const fault = addressFault(url, request.own, first)
    if (fault) throw new LostFeed('refused', redirects === 0 ? fault : `The address leads to another one. ${fault}`)
    url.username = url.password = ''
    const headers = headersOf(request, url.origin === first.origin ? signIn : null)
    const response = await within(answerMs, stop, fetch(url, { headers, redirect: 'manual', signal: stop.signal }))
    const isWanted = response.status === 200 || (response.status === 304 && (request.etag ?? request.lastModified))
    if (isWanted) return { response, url }
    await response.body?.cancel().catch(() => {})
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || !location) throw unwanted(response.status)
    if (!URL.canParse(location, url.href)) throw new LostFeed('refused', 'The address leads to one that is none.')
    url = new URL(location, url)
  }
  throw new LostFeed('refused', `The address leads on more than ${MOST_REDIRECTS} times.`)
}

function headersOf({ etag, lastModified }: FeedRequest, signIn: string | null): Record<string, string> {
  return {
    accept: '*/*',
    'user-agent': 'Vitrine (catalogue)',
    ...(signIn === null ? {} : { authorization: signIn }),
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

/** RFC 7617, in UTF-8. Null: the address has neither name nor password. */
function basic({ username, password }: URL): string | null {
  if (username === '' && password === '') return null
  const bytes = new TextEncoder().encode(`${plain(username)}:${plain(password)}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that stands for itself.
    return text
  }
}

function unwanted(status: number): LostFeed {
  if (status === 401 || status === 403)
    return new LostFeed(
      'refused',
      `The server lets nobody in (${status}). If it asks for a name and password, write them into the address: https://name:password@host/…`,
    )
  if (status === 404 || status === 410) return new LostFeed('refused', `There is nothing at this address (${status}).`)
  if (status === 429) return new LostFeed('unreachable', 'The server was asked too often (429).')
  if (status >= 500) return new LostFeed('unreachable', `The server has trouble of its own (${status}).`)
  return new LostFeed('refused', `The server answered with ${status} instead of a catalogue.`)
}

async function within(mostMs: number, stop: AbortController, answer: Promise<Response>): Promise<Response> {
  try {
    return await patiently(mostMs, answer)
  } catch (error) {
    stop.abort()
    const why = error instanceof Late ? `did not answer within ${mostMs / 1000} seconds` : 'could not be reached'
    throw new LostFeed('unreachable', `The server ${why}.`)
  }
}

/** The body's chunks; one that does not come in time, or a connection that ends, is a lost feed. */
async function* inTime(
  body: Response['body'],
  stop: AbortController,
  { stallMs, wholeMs }: typeof PATIENCE,
): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), wholeMs)
  try {
    while (reader) {
      const { done, value } = await patiently(stallMs, reader.read()).catch((error: unknown) => {
        const why = error instanceof Late ? `said nothing more for ${stallMs / 1000} seconds` : 'ended the connection'
        throw new LostFeed('unreachable', `The server ${why} in the middle of the catalogue.`)
      })
      if (done) return
      if (end.signal.aborted)
        throw new LostFeed('unreachable', `The catalogue was not there after ${wholeMs / 60_000} minutes.`)
      yield value
    }
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}
