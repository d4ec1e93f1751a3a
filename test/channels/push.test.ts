/** @module Web push: a push service that decrypts what comes (RFC 8291) and checks who sends it (RFC 8292), and all its answers. */
import assert from 'node:assert/strict'
import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import type { PushTarget } from '../../worker/channels/push.ts'
import { openPushChannel } from '../../worker/jobs/open-push-channel.ts'
import { requirePushKey } from '../../worker/jobs/push-key.ts'
import { listChannelTroubles } from '../../worker/store/channel-troubles.ts'
import {
  countPushSubscriptions,
  deletePushSubscriptions,
  listPushSubscriptions,
  putPushSubscription,
} from '../../worker/store/push-subscriptions.ts'
import { deleteWithdrawnPush } from '../../worker/store/withdrawn-push.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

const PUSH = {
  ...{ sendId: 's-1', title: 'Jūsų arbata laukia', body: 'Сізді күтеді 🫖', url: 'https://shop.example/cart' },
  ...{ imageUrl: null, ttlSeconds: 3600 },
}

let answers: Record<string, { status: number; headers?: Record<string, string> }> = {}
let got: { path: string; headers: IncomingHttpHeaders; body: Buffer }[] = []
const service = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const path = request.url ?? ''
    got.push({ path, headers: request.headers, body: Buffer.concat(chunks) })
    const { status, headers } = answers[path] ?? { status: 201, headers: { location: `/message${path}` } }
    response.writeHead(status, headers).end('said the service')
  })
})
const { fetch } = globalThis
let origin: string
let db: D1Database
before(async () => {
  // The service of this test has no certificate: the last step goes without encryption.
  globalThis.fetch = (url, init) => fetch(String(url).replace('https:', 'http:'), init)
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  origin = `https://127.0.0.1:${(service.address() as AddressInfo).port}`
})
after(() => {
  globalThis.fetch = fetch
  service.closeAllConnections()
  service.close()
})
beforeEach(() => {
  db = openSqlite().db
  answers = {}
  got = []
})

/** Another port of the same machine: so services of that machine are open to us. */
const env = () => ({ DB: db, PUBLIC_URL: 'http://127.0.0.1:1', MAIL_FROM: 'shop@heron.example' }) as never

/** A browser with keys of its own. */
function browser(path: string) {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  const auth = randomBytes(16)
  const target: PushTarget = {
    endpoint: origin + path,
    p256dh: ecdh.getPublicKey().toString('base64url'),
    auth: auth.toString('base64url'),
  }
  return { ecdh, auth, target }
}

async function subscribe(profileId: string, path: string, madeAt = 0) {
  const one = browser(path)
  const { publicKey } = await requirePushKey(env())
  await putPushSubscription(db, { profileId, endpointHash: path, ...one.target, publicKey, madeAt })
  return one
}

const hmac = (key: Buffer, text: Buffer) => createHmac('sha256', key).update(text).digest()
/** HKDF (RFC 5869) with one block of output. */
const derive = (salt: Buffer, secret: Buffer, info: Buffer, length: number) =>
  hmac(hmac(salt, secret), Buffer.concat([info, Buffer.from([1])])).subarray(0, length)

/** By the letter of RFC 8291, section 3.4, and RFC 8188. */
function opened(body: Buffer, { ecdh, auth }: ReturnType<typeof browser>): unknown {
  const salt = body.subarray(0, 16)
  const keyLength = body[20]!
  const sender = body.subarray(21, 21 + keyLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const ikm = derive(auth, ecdh.computeSecret(sender), info, 32)
  const key = derive(salt, ikm, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(salt, ikm, Buffer.from('Content-Encoding: nonce\0'), 12)
  const sealed = body.subarray(21 + keyLength)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  // What is behind the last 2 is padding.
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
}

test('a browser can open what came, and the service can tell who sent it', async () => {
  const one = await subscribe('p-1', '/a')
  const delivery = await openPushChannel(env())('p-1', PUSH)
  assert.deepEqual(delivery, { kind: 'sent', providerId: '/message/a' })
  const { headers, body } = got[0]!
  assert.deepEqual(opened(body, one), {
    ...{ vitrine: 's-1', title: PUSH.title, body: PUSH.body, url: PUSH.url, image: null },
  })
  assert.deepEqual([headers['content-encoding'], headers.ttl], ['aes128gcm', '3600'])
  const [, token = '', k = ''] =
    /^WebPush (\S+)$/.exec(String(headers.authorization)) ??
    /^vapid t=([^,]+), ?k=(\S+)$/.exec(String(headers.authorization)) ??
    []
  const { publicKey } = await requirePushKey(env())
  assert.equal(k, publicKey)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(k, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const key = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  assert.ok(verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url')))
  const { aud, sub, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  assert.deepEqual([aud, sub], [origin, 'mailto:shop@heron.example'])
  assert.ok(exp > Date.now() / 1000 && exp <= Date.now() / 1000 + 86_400, 'at most 24 hours (RFC 8292)')
})

// Safety case E14.
const ANSWERS: [status: number, headers: Record<string, string>, kind: string, isKept: boolean][] = [
  [201, {}, 'sent', true],
  [202, {}, 'sent', true],
  [400, {}, 'refused', true],
  [401, {}, 'later', true],
  [403, {}, 'later', true],
  [404, {}, 'refused', false],
  [410, {}, 'refused', false],
  [413, {}, 'refused', true],
  [429, { 'retry-after': '120' }, 'later', true],
  [500, {}, 'later', true],
  [503, { 'retry-after': '120' }, 'later', true],
]
test('every answer of a push service is told as what it is; only the gone are deleted', async () => {
  for (const [status, headers, kind, isKept] of ANSWERS) {
    await subscribe('p-1', '/a')
    answers = { '/a': { status, headers } }
    const delivery = await openPushChannel(env())('p-1', PUSH)
    assert.equal(delivery.kind, kind, `${status}`)
    if (headers['retry-after']) assert.equal(delivery.kind === 'later' && delivery.waitMs, 120_000)
    // A message that is too big, or not understood, says nothing of the browser.
    if (delivery.kind === 'refused') assert.equal(delivery.isAddressBad, !isKept, `${status}`)
    const { browsers, troubled } = await countPushSubscriptions(db)
    assert.deepEqual([browsers, troubled], [isKept ? 1 : 0, status === 401 || status === 403 ? 1 : 0], `${status}`)
    await deletePushSubscriptions(db, 'p-1')
  }
  const [trouble] = await listChannelTroubles(db)
  assert.deepEqual([trouble?.channel, trouble?.detail], ['push', '403 said the service'])
})

test('a person is pushed to on all browsers; one that took it is enough, the gone leave, nobody left is said', async () => {
  await db
    .prepare(
      `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state, person_id)
       VALUES ('m-1', 0, 0, 0, 0, 'cold', '{}', 'p-1')`,
    )
    .run()
  await subscribe('p-1', '/a', 1)
  await subscribe('m-1', '/b', 2)
  await subscribe('m-2', '/c', 3)
  answers = { '/b': { status: 410 } }
  assert.equal((await openPushChannel(env())('p-1', PUSH)).kind, 'sent')
  assert.deepEqual(got.map(({ path }) => path).toSorted(), ['/a', '/b'])
  assert.deepEqual(
    (await listPushSubscriptions(db, 'p-1', 9)).map(({ endpointHash }) => endpointHash),
    ['/a'],
  )
  answers = { '/a': { status: 410 } }
  const gone = { kind: 'refused', detail: 'No browser of theirs takes messages.', isAddressBad: true }
  assert.deepEqual(await openPushChannel(env())('p-1', PUSH), gone)
  assert.deepEqual(await openPushChannel(env())('p-1', PUSH), gone)
  assert.equal(got.length, 3)
})

test('who has withdrawn since is not pushed to, and is forgotten by night', async () => {
  const consents = [
    ['p-1', { value: ['measure'], at: 5 }],
    ['p-2', { value: ['measure', 'message'], at: 5 }],
    ['p-3', { value: ['measure'], at: 1 }],
    ['p-4', null],
  ] as const
  for (const [profileId, consent] of consents) {
    await db
      .prepare(
        `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
         VALUES (?1, 0, 0, 0, 0, 'cold', ?2)`,
      )
      .bind(profileId, JSON.stringify({ consent }))
      .run()
    await subscribe(profileId, `/${profileId}`, 3)
  }
  await subscribe('p-5', '/p-5', 3)
  const reached = async () => {
    const ids = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5']
    const found = await Promise.all(ids.map((id) => listPushSubscriptions(db, id, 9)))
    return found.map(({ length }) => length)
  }
  assert.deepEqual(await reached(), [0, 1, 1, 1, 1])
  await deleteWithdrawnPush(db)
  assert.equal((await countPushSubscriptions(db)).browsers, 4)
})

test('a database that is away while it notes changes nothing of what was pushed; one that is away before loses nothing', async (t) => {
  t.mock.method(console, 'error', () => {})
  await subscribe('p-1', '/a')
  answers = { '/a': { status: 403 } }
  const away = (what: RegExp) => ({
    ...{ PUBLIC_URL: 'http://127.0.0.1:1', MAIL_FROM: 'shop@heron.example' },
    DB: {
      prepare: (sql: string) => {
        if (what.test(sql)) throw new Error('away')
        return db.prepare(sql)
      },
    },
  })
  assert.equal((await openPushChannel(away(/UPDATE/) as never)('p-1', PUSH)).kind, 'later')
  answers = { '/a': { status: 410 } }
  assert.equal((await openPushChannel(away(/DELETE/) as never)('p-1', PUSH)).kind, 'refused')
  assert.equal((await openPushChannel(away(/SELECT/) as never)('p-1', PUSH)).kind, 'later')
  assert.equal(got.length, 2)
})

test('a line that is cut leaves it unknown', async () => {
  await subscribe('p-1', '/a')
  service.once('request', (request) => request.socket.destroy())
  assert.equal((await openPushChannel(env())('p-1', PUSH)).kind, 'unknown')
})

test('a browser is one visitor’s, a key is made once, and no address inside of a house is pushed to', async () => {
  await subscribe('p-1', '/a', 1)
  await subscribe('p-2', '/a', 2)
  assert.equal((await listPushSubscriptions(db, 'p-1', 9)).length, 0)
  assert.equal((await countPushSubscriptions(db)).browsers, 1)
  for (const path of ['/b', '/c', '/d']) await subscribe('p-2', path, 3)
  assert.equal((await countPushSubscriptions(db)).browsers, 3, 'a flood of one visitor stays small')
  const keys = await Promise.all([1, 2, 3].map(() => requirePushKey(env())))
  assert.equal(new Set(keys.map(({ publicKey }) => publicKey)).size, 1)
  const deployed = { DB: db, PUBLIC_URL: 'https://vitrine.example' } as never
  assert.equal((await openPushChannel(deployed)('p-2', PUSH)).kind, 'refused')
  assert.equal(got.length, 0)
})
