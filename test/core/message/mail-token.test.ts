/** @module Tokens of mails: what is signed is what is read, whatever is tried (safety rule 34, E09). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromBase64Url, toBase64Url } from '../../../worker/core/message/base64-url.ts'
import { mailAddresses, TRAP_LINK } from '../../../worker/core/message/mail-addresses.ts'
import {
  type MailToken,
  readToken,
  TOKEN_PURPOSES,
  tokenBytes,
  writeToken,
} from '../../../worker/core/message/mail-token.ts'
import { maskEmail } from '../../../worker/core/message/mask-email.ts'
import { openMailKeys } from '../../../worker/store/mail-keys.ts'
import { openSqlite } from '../../store/sqlite-d1.ts'

const NOW = Date.UTC(2026, 10, 23)
const YEAR = 366 * 86_400_000
const SEND = 'hol93awircx0twevdn8oh5.0'

test('bytes as letters: what Node makes of them', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, n) => (n * 167 + length * 31) % 256)
    assert.equal(toBase64Url(bytes), Buffer.from(bytes).toString('base64url'))
    assert.deepEqual(fromBase64Url(toBase64Url(bytes)), bytes)
  }
  for (const text of ['A', 'AB', 'AA=', 'A+', 'A/', 'ä', 'AAA\n']) assert.equal(fromBase64Url(text), null, text)
})

test('a token says what it was made of, whatever the send is called', () => {
  const mac = new Uint8Array(32).fill(7)
  for (const sendId of [SEND, 'a', 'run-1.step', SEND.toUpperCase()])
    for (const purpose of TOKEN_PURPOSES)
      for (const index of [0, 1, 255, 256, TRAP_LINK]) {
        const token: MailToken = { purpose, sendId, index }
        assert.deepEqual(readToken(writeToken(tokenBytes(3, token), mac))?.token, token)
      }
})

test('of each letter that is changed a token is forged, and so it is for another purpose', async () => {
  const { db } = openSqlite()
  const keys = await openMailKeys(db, NOW)
  const token: MailToken = { purpose: 'unsubscribe', sendId: SEND, index: 0 }
  const text = await keys.sign(token)
  assert.ok(text.length <= 64, `${text.length} letters`)
  assert.deepEqual(await keys.read(text), token)
  for (let at = 0; at < text.length; at++)
    for (const letter of ['A', 'b', '_', '.']) {
      const forged = text.slice(0, at) + letter + text.slice(at + 1)
      if (forged !== text) assert.equal(await keys.read(forged), null, forged)
    }
  for (const cut of ['', text.slice(1), text.slice(0, -1), `${text}A`, `${text}${text}`, ` ${text}`])
    assert.equal(await keys.read(cut), null, cut)
})

test('keys are made by themselves, renewed after a year, and old tokens stay good; those of another shop never are', async () => {
  const { db, sqlite } = openSqlite()
  const old = await (await openMailKeys(db, NOW)).sign({ purpose: 'link', sendId: SEND, index: 2 })
  for (const later of [NOW + YEAR, NOW + YEAR + 1]) {
    const keys = await openMailKeys(db, later)
    assert.deepEqual(await keys.read(old), { purpose: 'link', sendId: SEND, index: 2 })
    assert.notEqual(await keys.sign({ purpose: 'link', sendId: SEND, index: 2 }), old)
  }
  assert.deepEqual(
    sqlite
      .prepare('SELECT key_id FROM mail_keys ORDER BY key_id')
      .all()
      .map((row) => row.key_id),
    [0, 1],
  )
  assert.equal(await (await openMailKeys(openSqlite().db, NOW)).read(old), null)
})

test('a mail has one address a link, and none to end or to watch what is owed', async () => {
  const { db } = openSqlite()
  const { sign, read } = await openMailKeys(db, NOW)
  const made = (kind: 'marketing' | 'transactional') =>
    mailAddresses(sign, {
      ...{ origin: 'https://v.example', sendId: SEND, kind },
      links: [
        { kind: 'page', url: 'https://shop.example/a?b=c' },
        { kind: 'answer', questionId: 'after-order', scale: 'stars', score: 4 },
      ],
      places: [0, 1],
    })
  const marketing = await made('marketing')
  const [link, answer] = [marketing.linkTo(0), marketing.linkTo(1)]
  assert.deepEqual(await read(link.replace('https://v.example/l/', '')), { purpose: 'link', sendId: SEND, index: 0 })
  assert.deepEqual(await read(answer.replace('https://v.example/rate/', '')), {
    purpose: 'rating',
    sendId: SEND,
    index: 1,
  })
  assert.ok(!link.includes('shop.example'))
  assert.equal(marketing.oneClick, marketing.unsubscribe)
  assert.match(marketing.pixel!, /^https:\/\/v\.example\/o\/[\w-]+\.gif$/)
  const { unsubscribe, oneClick, preferences, pixel, trap } = await made('transactional')
  assert.deepEqual([unsubscribe, oneClick, preferences, pixel, trap], [null, null, null, null, null])
})

const masks: [string, string][] = [
  ['ona@example.lt', 'o…a@e…e.lt'],
  ['a@b.co', 'a…@b….co'],
  ['first.last+tag@mail.example.co.uk', 'f…g@m…o.uk'],
]
for (const [email, masked] of masks) test(`masked: ${masked}`, () => assert.equal(maskEmail(email), masked))
