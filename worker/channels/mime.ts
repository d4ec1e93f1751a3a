/** @module A mail as mail servers take it (RFC 5322, 2045 and 2047). */

/** `html` and `text` say the same; `at` in ms UTC. */
export interface MimeMail {
  mailId: string
  at: number
  from: string
  fromName: string
  to: string
  subject: string
  text: string
  html: string
}

/** Bytes of one encoded word: with its frame it has the 75 characters that it may have. */
const WORD_BYTES = 45
/** Characters of a line of base64. */
const LINE = /.{1,76}/g

/** Lines end with CRLF and are short, none is a dot alone; whatever a name or subject holds, it adds no header. */
export function mimeOf({ mailId, at, from, fromName, to, subject, text, html }: MimeMail): string {
  const boundary = `vitrine-${mailId}`
  const part = (kind: string, content: string) => [
    `--${boundary}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(new TextEncoder().encode(content.replace(/\r?\n/g, '\r\n'))).match(LINE) ?? []),
  ]
  return [
    `From: ${nameOf(fromName)} <${from}>`,
    `To: <${to}>`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    // One that is sent twice is seen to be the same.
    `Message-ID: <${mailId}@${from.split('@').at(-1)}>`,
    // Nobody's holiday answer is asked for (RFC 3834).
    'Auto-Submitted: auto-generated',
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
  const written = encoded(name)
  return written.startsWith('=?') ? written : `"${written.replace(/["\\]/g, '\\$&')}"`
}

/** A header's text: as it is where it is plain, else in encoded words, a line each. */
function encoded(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  if (/^[ -~]*$/.test(line) && line.length <= WORD_BYTES && !line.includes('=?')) return line
  return wordsOf(line)
    .map((word) => `=?utf-8?B?${base64(word)}?=`)
    .join('\r\n ')
}

/** No letter is cut in two. */
function wordsOf(line: string): Uint8Array[] {
  const words = ['']
  const size = (text: string) => new TextEncoder().encode(text).length
  for (const letter of line)
    if (size(words.at(-1) + letter) > WORD_BYTES) words.push(letter)
    else words[words.length - 1] += letter
  return words.map((word) => new TextEncoder().encode(word))
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
