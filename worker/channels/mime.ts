/** @module A mail as mail servers take it (RFC 5322, 2045 and 2047). */
import type { OutgoingMail } from '../core/message/delivery.ts'
import { cleanHeaders } from './mail/clean-headers.ts'
import { oneLine } from './mail/one-line.ts'
import { SEND_HEADER } from './mail/send-header.ts'

/** Bytes of one encoded word: with its frame and `Subject: ` before it the line has the 76 characters that it may have. */
const WORD_BYTES = 39
/** Characters of a line of plain words, without the header's name; and of one word, which cannot be cut (RFC 5322, 2.1.1). */
const LINE_LETTERS = 66
const MOST_WORD = 900
/** Of a name or subject; no mail program shows more. Our policy. */
const MOST_LETTERS = 1000
/** Bytes that are encoded at a time. */
const SLICE_BYTES = 3 * 1024
/** Characters of a line of base64. */
const LINE = /.{1,76}/g

/** Lines end with CRLF and are short, none is a dot alone; whatever a name or subject holds, it adds no header. */
export function mimeOf({ sendId, at, from, to, replyTo, subject, text, html, headers }: OutgoingMail): string {
  const boundary = `vitrine-${wordOf(sendId).slice(0, 60)}`
  const part = (kind: string, content: string) => [
    `--${boundary}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(new TextEncoder().encode(content.replace(/\r?\n/g, '\r\n'))).match(LINE) ?? []),
  ]
  return [
    `From: ${from.name.trim() === '' ? '' : `${nameOf(from.name)} `}<${from.email}>`,
    `To: <${to}>`,
    ...(replyTo === null ? [] : [`Reply-To: <${replyTo}>`]),
    `Subject: ${written(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    // One that is sent twice is seen to be the same.
    `Message-ID: <${wordOf(sendId)}@${from.email.split('@').at(-1)}>`,
    `${SEND_HEADER}: ${wordOf(sendId)}`,
    ...Object.entries(cleanHeaders(headers)).map(([name, value]) => `${name}: ${folded(value) ?? written(value)}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('plain', text),
    ...part('html', html),
    `--${boundary}--`,
  ].join('\r\n')
}

/** In quotes where it is plain, which encoded words may not be. */
function nameOf(name: string): string {
  const text = written(name)
  return text.startsWith('=?') ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** Letters that an id may have in a Message-ID and a boundary. */
const wordOf = (id: string): string => id.replace(/[^\w.-]+/g, '-')

/** A header's text: as it is where it is plain, else in encoded words, a line each. */
function written(text: string): string {
  const line = [...oneLine(text)].slice(0, MOST_LETTERS).join('')
  const plain = line.includes('=?') ? null : folded(line)
  return (
    plain ??
    wordsOf(line)
      .map((word) => `=?utf-8?B?${base64(word)}?=`)
      .join('\r\n ')
  )
}

/** Plain words over as many lines as they need. Null: they are not plain, or one is longer than a line may be. */
function folded(text: string): string | null {
  const words = text.split(/ +/)
  if (!/^[ -~]*$/.test(text) || words.some(({ length }) => length > MOST_WORD)) return null
  let room = LINE_LETTERS
  return words.reduce((lines, word) => {
    room -= word.length + 1
    if (room >= 0 || lines === '') return `${lines} ${word}`.trimStart()
    room = LINE_LETTERS - word.length - 1
    return `${lines}\r\n ${word}`
  }, '')
}

/** No letter is cut in two. */
function wordsOf(line: string): Uint8Array[] {
  const words: number[][] = [[]]
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter)
    if (words.at(-1)!.length + bytes.length > WORD_BYTES) words.push([])
    words.at(-1)!.push(...bytes)
  }
  return words.map((bytes) => Uint8Array.from(bytes))
}

/** In slices: a function takes only so many arguments. Each is a whole number of threes, so no padding comes between. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += SLICE_BYTES)
    text += btoa(String.fromCharCode(...bytes.subarray(from, from + SLICE_BYTES)))
  return text
}
