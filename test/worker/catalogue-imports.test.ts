/** @module Catalogues come in through the runtime: files and feeds, right, wrong, cut off, unchanged and gone. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { CatalogueImport, ImportSummary } from '../../contract/catalogue/catalogue-import.ts'
import type { Feeds, ListedFeed } from '../../contract/catalogue/feed.ts'
import type { ListedProducts } from '../../contract/catalogue/listed-product.ts'
import { type RunningWorker, startWorker, until } from './harness.ts'
import { type Answer, csv, figures, ids, item, none, xml } from './sample-catalogues.ts'

let worker: RunningWorker
/** What the feeds' server says at each path. */
const pages = new Map<string, Answer>()
const server = createServer((request, answer) => pages.get(request.url ?? '')?.(answer, request))
let feedsAt: string

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  feedsAt = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  worker = await startWorker()
})
after(async () => {
  await worker?.close()
  server.closeAllConnections()
  server.close()
})

async function send(body: string | Buffer | ReadableStream, query = '') {
  const answer = await fetch(new URL(`/v1/imports?name=things.csv${query}`, worker.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${worker.adminToken}` },
    body: body as BodyInit,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
  return { status: answer.status, body: (await answer.json()) as ReturnType<typeof JSON.parse> }
}

const ended = (importId: string): Promise<CatalogueImport> =>
  until(`import ${importId} to end`, async () => {
    const { body } = await worker.admin('GET', `/v1/imports/${importId}`)
    return (body as CatalogueImport).endedAt !== null && body
  })

async function imported(body: string | Buffer, query = ''): Promise<CatalogueImport> {
  const answer = await send(body, query)
  assert.equal(answer.status, 202, JSON.stringify(answer.body))
  return ended(answer.body.importId)
}

/** How many products on the shelf are found by a word. */
async function onShelf(search: string): Promise<number> {
  const { body } = await worker.admin('GET', `/v1/products?search=${search}&limit=1`)
  return (body as ListedProducts).total
}

test('a file is imported as far as it is right, the rest is told with line and reason, and again nothing changes', async () => {
  const file = 'productId,name,price\nt1,Tea,3.50\nt2,Cup,cheap\nt1,Tea twice,4\n,Nameless,1\nt3,Pot,20\n'
  const first = await imported(file)
  assert.deepEqual(figures(first), { ...none, products: 2, added: 2, troubleCount: 3 })
  assert.deepEqual(
    first.troubles.map(({ line, productId }) => [line, productId]),
    [
      [3, 't2'],
      [4, 't1'],
      [5, null],
    ],
  )
  assert.match(first.troubles[0]!.reason, /cheap/)
  const { state, failure, format, source, feedId, bytes } = first
  assert.deepEqual(
    { state, failure, format, source, feedId, bytes },
    { state: 'done', failure: null, format: 'own', source: 'things.csv', feedId: null, bytes: file.length },
  )
  assert.deepEqual(figures(await imported(gzipSync(file))), { ...none, products: 2, unchanged: 2, troubleCount: 3 })
  assert.deepEqual(figures(await imported(file.replace('3.50', '3.60'))), {
    ...none,
    ...{ products: 2, changed: 1, unchanged: 1, troubleCount: 3 },
  })
})

test('a whole catalogue takes off the shelf what it lacks, but not most of it unless somebody insists', async () => {
  const all = ids('w', 60)
  // Of files t1, t3 are listed, too.
  assert.deepEqual(figures(await imported(csv(all))), { ...none, products: 60, added: 60 })
  const refused = await send(csv(all.slice(0, 20)), '&whole=true')
  assert.equal(refused.status, 422)
  assert.match(refused.body.detail, /^42 of the 62 products/)
  assert.equal((await ended(refused.body.importId)).failure?.code, 'most_missing')
  assert.equal(await onShelf('Thing'), 60)
  // A row that is wrong today is no product that is gone.
  const some = `${csv(all.slice(0, 50))}\nw50,Thing w50,dear`
  assert.deepEqual(figures(await imported(some, '&whole=true')), {
    ...none,
    ...{ products: 50, unchanged: 50, removed: 11, troubleCount: 1 },
  })
  assert.deepEqual(figures(await imported(csv(all.slice(0, 5)), '&whole=true&insist=true')), {
    ...none,
    ...{ products: 5, unchanged: 5, removed: 46 },
  })
  assert.equal(await onShelf('Thing'), 5)
})

test('what cannot be read is not imported, and says why', async () => {
  for (const [body, code] of [
    [`<!doctype html><html><body>${'Sign in '.repeat(300_000)}</body></html>`, 'unknown_format'],
    [gzipSync(csv(ids('d', 50))).subarray(0, 90), 'broken'],
  ] as const) {
    const { status, body: said } = await send(body)
    assert.deepEqual([status, said.code], [422, 'import_failed'])
    const failed = await ended(said.importId)
    assert.deepEqual([failed.state, failed.failure?.code, failed.failure?.detail], ['failed', code, said.detail])
  }
  assert.equal(await onShelf('Thing'), 5)
})

test('questions that make no sense are refused', async () => {
  for (const [path, status] of [
    ['?whole=maybe', 400],
    ['?format=excel', 400],
    ['?currency=euro', 400],
  ] as const)
    assert.equal((await worker.admin('POST', `/v1/imports${path}`, {})).status, status, path)
  assert.equal((await worker.admin('POST', '/v1/imports')).status, 422)
  assert.equal((await worker.call('/v1/imports', { method: 'POST', body: csv(['x']) })).status, 401)
  assert.equal((await worker.admin('GET', '/v1/imports/none')).status, 404)
})

test('one file at a time; one that is cut off in the middle has changed nothing', async () => {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own
      own.enqueue(Buffer.from(`${csv(ids('cut', 1000))}\n`))
    },
  })
  const sending = send(body).catch(() => null)
  const list = async (): Promise<ImportSummary[]> => (await worker.admin('GET', '/v1/imports')).body.imports
  const begun = await until('some of it to be read', async () =>
    (await list()).find(({ state, bytes }) => state === 'reading' && bytes > 0),
  )
  assert.equal((await send(csv(['other']))).status, 409)
  controller?.error(new Error('the sender is gone'))
  await sending
  const cut = await ended(begun.importId)
  assert.deepEqual([cut.state, cut.failure?.code], ['failed', 'interrupted'])
  assert.equal(await onShelf('cut'), 0)
})

test('evicted while it stores, the import goes on to its end', async () => {
  const answer = await send(csv(ids('many', 1100)))
  assert.equal(answer.status, 202)
  for (let n = 0; n < 3; n++) {
    await worker.evict('CATALOGUE', 'shop')
    await worker.admin('GET', '/v1/imports')
  }
  const { state, added, unchanged } = await ended(answer.body.importId)
  // A pack that was stored and not yet counted when it was cut off is as it was the second time.
  assert.deepEqual([state, added + unchanged], ['done', 1100])
  assert.equal(await onShelf('many'), 1100)
})

const feed = (path: string, change: Record<string, unknown> = {}) => ({ name: path, url: feedsAt + path, ...change })
const readFeed = async (id: string): Promise<ListedFeed> => (await worker.admin('GET', `/v1/feeds/${id}`)).body

/** Puts a feed, which is fetched at once, and waits for the end of that. */
async function fetched(id: string, definition: object): Promise<{ feed: ListedFeed; last: CatalogueImport }> {
  const { status, body } = await worker.admin('PUT', `/v1/feeds/${id}`, definition)
  assert.equal(status, 200, JSON.stringify(body))
  const last = await until(`feed ${id} to be fetched`, async () => (await readFeed(id)).last)
  return { last: await ended(last.importId), feed: await readFeed(id) }
}

/** Fetches a feed by hand and waits for the end. */
async function again(id: string, query = ''): Promise<CatalogueImport> {
  const { status, body } = await worker.admin('POST', `/v1/feeds/${id}/fetch${query}`)
  assert.equal(status, 202, JSON.stringify(body))
  return ended(body.importId)
}

test('a feed is fetched when it is put, signed in for, and not read again while it is unchanged', async () => {
  let count = 0
  const seen: (string | undefined)[] = []
  pages.set('/feed.xml', (answer, { headers }) => {
    seen.push(headers.authorization)
    if (headers['if-none-match'] === `"${count}"`) return answer.writeHead(304).end()
    const body = xml(
      `${ids('fig', 30 + count)
        .map((id) => item(id))
        .join('')}</channel></rss>`,
    )
    // As a server says that knows no better.
    return answer.setHeader('etag', `"${count}"`).setHeader('content-type', 'text/plain').end(body)
  })
  const url = `${feedsAt.replace('//', '//ann:s3cret@')}/feed.xml`
  const first = await fetched('main', { name: 'Main', url, everyHours: 6 })
  assert.deepEqual(figures(first.last), { ...none, products: 30, added: 30 })
  assert.deepEqual([first.last.feedId, first.last.format], ['main', 'google_xml'])
  const hidden = `${feedsAt.replace('//', '//ann:***@')}/feed.xml`
  assert.deepEqual([first.feed.url, first.last.source], [hidden, hidden])
  const hours = (first.feed.nextAt! - first.last.beganAt) / 3_600_000
  assert.ok(hours > 5.9 && hours < 6.1, `${hours} hours`)

  const unchanged = await again('main')
  assert.deepEqual([unchanged.state, figures(unchanged)], ['done', none])
  assert.deepEqual(figures(await again('main', '?insist=true')), { ...none, products: 30, unchanged: 30 })
  // Put again with the hidden password, to be fetched seldom: nothing is due.
  const { body: kept } = await worker.admin('PUT', '/v1/feeds/main', { name: 'Main', url: hidden, everyHours: 24 })
  assert.ok(kept.nextAt > Date.now() + 20 * 3_600_000)
  count = 3
  assert.deepEqual(figures(await again('main')), { ...none, products: 33, added: 3, unchanged: 30 })
  assert.deepEqual(new Set(seen), new Set([`Basic ${Buffer.from('ann:s3cret').toString('base64')}`]))
  assert.equal((await readFeed('main')).last?.products, 33)
})

test('a feed that is lost changes nothing, says why and is tried again in a quarter of an hour', async () => {
  pages.set('/lost.xml', (answer) => answer.writeHead(500).end())
  const { feed: listed, last } = await fetched('lost', feed('/lost.xml'))
  assert.deepEqual([last.state, last.failure?.code], ['failed', 'unreachable'])
  const minutes = (listed.nextAt! - last.beganAt) / 60_000
  assert.ok(minutes >= 14.9 && minutes <= 15.1, `${minutes} minutes`)
  assert.equal((await worker.admin('DELETE', '/v1/feeds/lost')).status, 204)
})

test('a feed that breaks off counts as far as it was read, and takes nothing off the shelf', async () => {
  const good = ids('gum', 40).map((id) => item(id))
  pages.set('/half.xml', (answer) => answer.end(`${xml(good.join(''))}</channel></rss>`))
  assert.deepEqual(figures((await fetched('half', feed('/half.xml'))).last), { ...none, products: 40, added: 40 })
  const bad = [
    item('gum1', 'twelve euros'),
    item('gum2'),
    item('gum2'),
    item('gum3', '14.00 EUR'),
    '<item><g:id>gum4</g:id><tit',
  ]
  pages.set('/half.xml', (answer) => answer.setHeader('content-encoding', 'gzip').end(gzipSync(xml(bad.join('')))))
  const half = await again('half')
  assert.deepEqual([half.state, half.changed, half.unchanged, half.removed], ['done', 1, 1, 0])
  assert.match(
    half.troubles.map(({ line, reason }) => `${line}: ${reason}`).join('\n'),
    /^3: .*twelve euros.*\n5: .*\n7: /,
  )
  assert.equal(await onShelf('gum'), 40)
})

test('a feed that is deleted leaves its products, or takes them along', async () => {
  assert.equal((await worker.admin('DELETE', '/v1/feeds/half')).status, 204)
  assert.equal((await worker.admin('DELETE', '/v1/feeds/half')).status, 404)
  assert.equal(await onShelf('gum'), 40)
  const { status, body } = await worker.admin('DELETE', '/v1/feeds/main?products=remove')
  assert.equal(status, 202)
  assert.deepEqual(figures(await ended(body.importId)), { ...none, removed: 33 })
  assert.deepEqual([await onShelf('fig'), await onShelf('gum')], [0, 40])
  assert.equal(((await worker.admin('GET', '/v1/feeds')).body as Feeds).feeds.length, 0)
})

test('a feed of an address that may not be fetched is not taken', async () => {
  const addresses = [
    'http://shop.example/f',
    'https://10.0.0.1/f',
    'https://nas/f',
    `${worker.url.origin}/f`,
    'no address',
  ]
  for (const url of addresses) {
    const { status, body } = await worker.admin('PUT', '/v1/feeds/bad', { name: 'Bad', url })
    assert.deepEqual([status, body.errors?.[0]?.field], [400, 'url'], url)
  }
  // Browsers read these as https://ann:s3:cret@…, so they are signed in for; the password shows nowhere.
  for (const [n, start] of ['https:\\\\', 'https:', 'HTTPS:/'].entries()) {
    const url = `${start}ann:s3:c@ret@shop.example/f`
    const { body } = await worker.admin('PUT', `/v1/feeds/odd${n}`, { name: 'Odd', url, isPaused: true })
    assert.equal(body.url, 'https://ann:***@shop.example/f', url)
  }
  const hidden = await worker.admin('PUT', '/v1/feeds/bad', { name: 'Bad', url: 'https://a:***@shop.example/f' })
  assert.match(hidden.body.detail, /password again/)
  assert.equal((await worker.admin('POST', '/v1/feeds/bad/fetch')).status, 404)
})

test('a paused feed waits for its owner', async () => {
  pages.set('/paused.csv', (answer) => answer.end(csv(['p1'])))
  const { body } = await worker.admin('PUT', '/v1/feeds/paused', feed('/paused.csv', { isPaused: true }))
  assert.deepEqual([body.nextAt, body.last], [null, null])
  assert.deepEqual(figures(await again('paused')), { ...none, products: 1, added: 1 })
  assert.equal((await readFeed('paused')).nextAt, null)
})

test('a feed whose server hangs holds up no file', async () => {
  pages.set('/hangs.csv', () => {})
  await worker.admin('PUT', '/v1/feeds/hangs', feed('/hangs.csv'))
  await until('the feed to be asked', async () => (await readFeed('hangs')).last)
  assert.deepEqual(figures(await imported(csv(['h1']))), { ...none, products: 1, added: 1 })
  assert.equal((await readFeed('hangs')).last?.state, 'reading')
  assert.equal((await worker.admin('DELETE', '/v1/feeds/hangs')).status, 409)
})
