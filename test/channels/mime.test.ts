/** @module Mails as they go over the wire. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mimeOf } from '../../worker/channels/mime.ts'
import type { OutgoingMail } from '../../worker/core/message/delivery.ts'
import { sampleMail } from './sample-mail.ts'

const mail = ({ fromName = 'Heron', ...change }: { fromName?: string } & Partial<OutgoingMail>) =>
  mimeOf(sampleMail({ ...change, from: { name: fromName, email: 'shop@heron.example' } }))

/** The header with its folded lines as a mail program reads it. */
const header = (raw: string, name: string) => new RegExp(`^${name}: ((?:.*\\r\\n )*.*)\\r$`, 'm').exec(raw)?.[1] ?? ''

// Encoded by hand with `printf %s … | base64`.
const HEADERS: [what: string, change: object, name: string, written: string][] = [
  ['a plain name stands in quotes', {}, 'From', '"Heron" <shop@heron.example>'],
  ['quotes in it end nothing', { fromName: 'H "& K\\' }, 'From', '"H \\"& K\\\\" <shop@heron.example>'],
  [
    'other letters are encoded, outside of quotes',
    { fromName: 'Šis' },
    'From',
    '=?utf-8?B?xaBpcw==?= <shop@heron.example>',
  ],
  [
    'a name adds no header',
    { fromName: 'A\r\nBcc: b@example.com' },
    'From',
    '"A Bcc: b@example.com" <shop@heron.example>',
  ],
  ['nor does a subject', { subject: 'A\r\n\r\n<html>' }, 'Subject', 'A <html>'],
  ['what looks encoded is encoded', { subject: '=?utf-8?Q?x?=' }, 'Subject', '=?utf-8?B?PT91dGYtOD9RP3g/PQ==?='],
  ['the day is said as mails say it', {}, 'Date', 'Thu, 01 Jan 1970 00:00:00 +0000'],
]

for (const [what, change, name, written] of HEADERS)
  test(`mime: ${what}`, () => assert.equal(header(mail(change), name), written))

test('mime: a long subject is cut into words of 75 characters, and no letter in two', () => {
  const subject = 'мекенжайыңызды растаңыз 🫖'.repeat(12)
  const words = header(mail({ subject }), 'Subject').split('\r\n ')
  // RFC 2047, 2: no such line is longer than 76.
  assert.ok(words.length > 10 && words.every((word, line) => word.length + (line === 0 ? 'Subject: '.length : 1) <= 76))
  const read = words.map((word) => Buffer.from(word.slice('=?utf-8?B?'.length, -2), 'base64').toString())
  assert.equal(read.join(''), subject)
})

test('mime: no line is long or a dot alone, whatever the text', () => {
  const lines = mail({ text: `.\r\n${'x'.repeat(5000)}\n.\n` }).split('\r\n')
  assert.ok(lines.every((line) => line.length <= 76 && line !== '.'))
})

test('mime: plain words stay readable, over as many lines as they need; a word is cut only where no server took it', () => {
  const subject = 'The linen apron that you looked at is back, and so is the one in olive green, size 40'
  const lines = header(mail({ subject }), 'Subject').split('\r\n')
  assert.ok(lines.length > 1 && lines.every((line) => line.length <= 78))
  assert.equal(lines.join(''), subject)
  const link = `<https://heron.example/u/${'a'.repeat(400)}>`
  const headers = { 'List-Unsubscribe': `${link}, ${link}, ${link}`, 'X-Long': 'x'.repeat(2000) }
  const raw = mail({ headers, subject: 'x'.repeat(2000) })
  assert.ok(raw.split('\r\n').every((line) => line.length <= 998))
  assert.equal(header(raw, 'List-Unsubscribe').replaceAll('\r\n', ''), headers['List-Unsubscribe'])
})

test('mime: a mail of half a megabyte is written whole', () => {
  const text = 'Žalia 🫖 '.repeat(50_000)
  const [, , encoded = ''] = mail({ text }).split('\r\n\r\n')
  assert.equal(Buffer.from(encoded.split('\r\n--')[0]!, 'base64').toString(), text)
})
