/** @module Addresses of feeds and what answers there: real sockets, servers that redirect, hang, break off and send bombs. */
import assert from 'node:assert/strict'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { addressFault } from '../../worker/channels/feed-address.ts'
import { fetchFeed } from '../../worker/channels/fetch-feed.ts'
import { unpacked } from '../../worker/channels/unpacked.ts'

const LOCAL = ['http://localhost:8787']
const PUBLIC = ['https://edge.shop.example']
const addresses: [string, readonly string[], RegExp | null][] = [
  ['https://feeds.shop.example/all.xml', PUBLIC, null],
  ['https://ann:secret@feeds.shop.example/all.xml', PUBLIC, null],
  ['http://feeds.shop.example/all.xml', PUBLIC, /https/],
  ['ftp://feeds.shop.example/all.xml', PUBLIC, /https/],
  ['https://feeds.shop.example:8443/all.xml', PUBLIC, /443/],
  ['https://edge.shop.example/feed', PUBLIC, /Vitrine itself/],
  ['https://EDGE.shop.example./feed', PUBLIC, /Vitrine itself/],
  ['https://10.0.0.1/feed', PUBLIC, /bare IP/],
  ['https://0xa9fea9fe/latest', PUBLIC, /bare IP/],
  ['https://[fd00::1]/feed', PUBLIC, /bare IP/],
  ['https://[::ffff:127.0.0.1]/feed', PUBLIC, /bare IP/],
  ['https://router/feed', PUBLIC, /no public host/],
  ['https://nas.local./feed', PUBLIC, /no public host/],
  ['https://metadata.google.internal/feed', PUBLIC, /no public host/],
  ['https://localhost/feed', PUBLIC, /no public host/],
  ['http://127.0.0.1:3000/feed', PUBLIC, /no public host/],
  ['https://127.1/feed', PUBLIC, /no public host/],
  ['http://localhost:3000/feed', LOCAL, null],
  ['http://127.9.9.9:3000/feed', LOCAL, null],
  ['https://feeds.shop.example/all.xml', LOCAL, null],
  ['http://192.168.0.1/feed', LOCAL, /https/],
  ['http://localhost:8787/feed', LOCAL, /Vitrine itself/],
  ['http://127.0.0.1:8787/feed', LOCAL, /Vitrine itself/],
  ['ftp://localhost:3000/feed', LOCAL, /http/],
  ['http://localhost:3000/feed', [...LOCAL, ...PUBLIC], /no public host/],
  ['http://localhost:3000/feed', [], /no public host/],
]
for (const [url, own, fault] of addresses)
  test(`${url} from ${own[0] ?? 'nowhere'} is ${fault ? 'refused' : 'fetched'}`, () => {
    const said = addressFault(new URL(url), own)
    if (fault) assert.match(said ?? '', fault)
    else assert.equal(said, null)
  })

test('a public host leads to no machine at home, where feeds of that are open', () => {
  const led = (from: string) => addressFault(new URL('http://localhost:3000/feed'), LOCAL, new URL(from))
  assert.match(led('https://feeds.shop.example/all.xml') ?? '', /no public host/)
  assert.equal(led('http://127.0.0.1:3000/all.xml'), null)
})

const CATALOGUE = 'productId,name\nteapot,Teapot\n'
/** Requests as they came: address, and what was sent to sign in. */
const asked: { path: string; signIn: string | undefined }[] = []
const answers: Record<string, (answer: ServerResponse) => void> = {
  '/plain.csv': (answer) =>
    answer.setHeader('etag', '"v1"').setHeader('content-length', CATALOGUE.length).end(CATALOGUE),
  '/coded.csv': (answer) => answer.setHeader('content-encoding', 'gzip').end(gzipSync(CATALOGUE)),
  '/packed.csv.gz': (answer) => answer.setHeader('content-type', 'application/gzip').end(gzipSync(CATALOGUE)),
  '/once': (answer) => answer.writeHead(302, { location: '/plain.csv' }).end(),
  '/round': (answer) => answer.writeHead(301, { location: '/round' }).end(),
  '/home': (answer) => answer.writeHead(307, { location: 'https://169.254.169.254/latest' }).end(),
  '/nowhere': (answer) => answer.writeHead(302).end(),
  '/bad': (answer) => answer.writeHead(302, { location: 'http://[' }).end(),
  '/missing': (answer) => answer.writeHead(404).end('<html>'),
  '/locked': (answer) => answer.writeHead(401).end(),
  '/busy': (answer) => answer.writeHead(429).end(),
  '/broken': (answer) => answer.writeHead(503).end(),
  '/silent': () => {},
  '/stalls': (answer) => answer.setHeader('content-length', 100).write('productId'),
  '/cut': (answer) => {
    answer.setHeader('content-length', 100).write('productId,name', () => answer.destroy())
  },
  '/cut.gz': (answer) => {
    const packed = gzipSync(CATALOGUE.repeat(500))
    answer.setHeader('content-length', packed.length).write(packed.subarray(0, 60), () => answer.destroy())
  },
  '/damaged.gz': (answer) => answer.end(Buffer.concat([gzipSync(CATALOGUE).subarray(0, 20), Buffer.alloc(40, 7)])),
}
const listener: RequestListener = ({ url = '', headers }, answer) => {
  asked.push({ path: url, signIn: headers.authorization })
  if (headers['if-none-match'] === '"v1"') answer.writeHead(304).end()
  else answers[url]?.(answer)
}
const server = createServer(listener)
const other = createServer(listener)
let origin: string

before(async () => {
  for (const each of [server, other]) await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  answers['/away'] = (answer) => answer.writeHead(302, { location: `${elsewhere}/plain.csv` }).end()
})
after(() => {
  for (const each of [server, other]) {
    each.closeAllConnections()
    each.close()
  }
})

/** The catalogue at a path, as text; null: it is unchanged. Short of patience only where the server says nothing. */
async function read(path: string, change: { etag?: string; answerMs?: number; stallMs?: number } = {}) {
  const { etag = null, answerMs = 20_000, stallMs = 20_000 } = change
  const request = { url: `${origin.replace('//', '//ann:a%3Ab@')}${path}`, own: LOCAL, etag, lastModified: null }
  const fetched = await fetchFeed(request, { answerMs, stallMs, wholeMs: 60_000 })
  if (fetched === null) return null
  let text = ''
  const { chunks, isUnpacked } = fetched
  for await (const chunk of unpacked(chunks, { isUnpacked, onBytes: () => {} })) text += Buffer.from(chunk).toString()
  return text
}

for (const path of ['/plain.csv', '/coded.csv', '/packed.csv.gz', '/once', '/away'])
  test(`${path} is read`, async () => assert.equal(await read(path), CATALOGUE))

test('name and password go to their own server only', () => {
  const signIn = `Basic ${Buffer.from('ann:a:b').toString('base64')}`
  assert.ok(asked.some((each) => each.path === '/away' && each.signIn === signIn))
  assert.deepEqual(asked.at(-1), { path: '/plain.csv', signIn: undefined })
})

test('what the server marked and has not changed is not read again', async () => {
  assert.equal(await read('/plain.csv', { etag: '"v1"' }), null)
  assert.equal(await read('/coded.csv', { etag: '"v0"' }), CATALOGUE)
})

const lost: [string, 'refused' | 'unreachable' | 'broken', RegExp, { answerMs?: number; stallMs?: number }?][] = [
  ['/round', 'refused', /more than 5 times/],
  ['/home', 'refused', /leads to another one\. .*bare IP/],
  ['/nowhere', 'refused', /302 instead of a catalogue/],
  ['/bad', 'refused', /leads to one that is none/],
  ['/missing', 'refused', /nothing at this address \(404\)/],
  ['/locked', 'refused', /lets nobody in \(401\)/],
  ['/busy', 'unreachable', /too often \(429\)/],
  ['/broken', 'unreachable', /trouble of its own \(503\)/],
  ['/silent', 'unreachable', /did not answer within 0.1 seconds/, { answerMs: 100 }],
  ['/stalls', 'unreachable', /said nothing more for 0.1 seconds in the middle/, { stallMs: 100 }],
  ['/cut', 'unreachable', /ended the connection in the middle/],
  ['/cut.gz', 'unreachable', /ended the connection in the middle/],
  ['/damaged.gz', 'broken', /gzip file is damaged/],
]
for (const [path, code, detail, patience] of lost)
  test(`${path} is ${code}`, async () => {
    await assert.rejects(read(path, patience), (error: Error & { code: string }) => {
      assert.deepEqual([error.code, error.message.match(detail) !== null], [code, true], error.message)
      return true
    })
  })

test('a server that is not there is unreachable', async () => {
  const request = { url: 'http://127.0.0.1:1/feed', own: LOCAL, etag: null, lastModified: null }
  await assert.rejects(fetchFeed(request), /could not be reached/)
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

test('a bomb is let go at its limit, and so is a body; gzip in pieces of one byte is gzip too', async () => {
  const most = { sent: 20_000, unpacked: 1_000_000 }
  const drain = async (chunks: AsyncIterable<Uint8Array>, isUnpacked = false) => {
    let bytes = 0
    for await (const chunk of unpacked(chunks, { isUnpacked, onBytes: () => {} }, most)) bytes += chunk.byteLength
    return bytes
  }
  async function* bytewise(bytes: Uint8Array) {
    for (const byte of bytes) yield Uint8Array.of(byte)
  }
  async function* endless() {
    for (;;) yield new Uint8Array(1000).fill(65)
  }
  assert.equal(await drain(bytewise(gzipSync(Buffer.alloc(1000)))), 1000)
  assert.equal(await drain(once(new Uint8Array())), 0)
  const bomb = gzipSync(Buffer.alloc(9_000_000))
  assert.ok(bomb.length < most.sent)
  await assert.rejects(drain(once(bomb)), /The catalogue has more than/)
  await assert.rejects(drain(endless()), /The catalogue has more than/)
  await assert.rejects(drain(endless(), true), /The catalogue has more than/)
})
