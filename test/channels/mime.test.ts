/** @module Mails as they go over the wire. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mimeOf } from '../../worker/channels/mime.ts'

const mail = (change: { fromName?: string; subject?: string; text?: string }) =>
  mimeOf({
    mailId: 'm-1',
    at: 0,
    from: 'shop@heron.example',
    fromName: 'Heron',
    to: 'ona@example.lt',
    subject: 'Hello',
    text: 'Hi',
    html: '<p>Hi</p>',
    ...change,
  })

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
  assert.ok(words.length > 10 && words.every((word) => word.length <= 75))
  const read = words.map((word) => Buffer.from(word.slice('=?utf-8?B?'.length, -2), 'base64').toString())
  assert.equal(read.join(''), subject)
})

test('mime: no line is long or a dot alone, whatever the text', () => {
  const lines = mail({ text: `.\r\n${'x'.repeat(5000)}\n.\n` }).split('\r\n')
  assert.ok(lines.every((line) => line.length <= 76 && line !== '.'))
})
